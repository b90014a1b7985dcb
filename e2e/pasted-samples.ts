type Sample = { html: string; paragraph: string; table?: string }

const word = (inside: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-name:"標準"; margin:0mm; text-align:justify} --></style></head>
<body lang=JA style='tab-interval:42.0pt'>
<!--StartFragment-->
${inside}
<!--EndFragment-->
</body></html>`

const item = (sign: string, text: string, level = 1, font = '') =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-para-margin-left:0gd;text-indent:-21.0pt;
mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='${font}mso-fareast-font-family:Wingdings'><span
style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:"游明朝",serif'>${text}</span><span lang=EN-US><o:p></o:p></span></p>`

/** What the clipboard holds of a selection, in the manner of each program, and what becomes of it. */
export const samples = {
  excel: {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\."} .xl65 {mso-number-format:"\\#\\,\\#\\#0";} br {mso-data-placement:same-cell;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse'>
<!--StartFragment--> <col width=72 style='width:54pt'>
 <tr height=24 style='height:18.0pt'> <td height=24 width=72>年</td> <td width=72>人口</td> </tr>
 <tr height=24> <td height=24>令和2年</td> <td class=xl65 align=right>60,840<br>
    （推計）</td> </tr>
 <tr height=24> <td height=24>0198</td> <td>5&quot; 管<span style='mso-spacerun:yes'>&nbsp;</span></td> </tr>
<!--EndFragment--> </table></body></html>`,
    paragraph: '| 年 | 人口 |\n| 令和2年 | 60,840 （推計） |\n| 0198 | 5" 管 |',
    table: '年\t人口\n令和2年\t"60,840\n（推計）"\n0198\t"5"" 管"',
  },
  'one cell of Excel': {
    html: '<table border=0 width=72><!--StartFragment--><tr height=24><td height=24 class=xl65 width=72>１つの文</td></tr><!--EndFragment--></table>',
    paragraph: '１つの文',
  },
  'merged cells of Excel': {
    html: `<table><tr><td colspan=2 height=48>区分</td><td rowspan=2 class=xl66>備考</td></tr>
<tr><td>男</td><td>女</td></tr><tr><td>1</td><td>2</td><td></td></tr></table>`,
    paragraph: '| 区分 | | 備考 |\n| 男 | 女 | |\n| 1 | 2 | |',
    table: '区分\t\t備考\n男\t女\t\n1\t2\t',
  },
  'a list of Word': {
    html: word(
      `<p class=MsoNormal>次のとおりとする。<span lang=EN-US><o:p></o:p></span></p>
${item('l', '学校', 1, 'font-family:Wingdings;')}
${item('・', '小学校', 2)}
${item('·', '地域', 1, 'font-family:Symbol;')}
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>　以上</p>`,
    ),
    paragraph: '次のとおりとする。\n・学校\n　・小学校\n・地域\n\n　以上',
  },
  'numbers of Word': {
    html: word([item('1.', '一'), item('3.', '三'), item('①', '丸'), item('（ア）', 'ア', 2)].join('\r\n')),
    paragraph: '1. 一\n3. 三\n① 丸\n　（ア） ア',
  },
  'a reading, a link and a footnote of Word': {
    html: word(
      `<p class=MsoNormal><ruby style='ruby-align:distribute-space'><rb>居場所</rb><rp>(</rp><rt style='font-size:5.0pt'>いばしょ</rt><rp>)</rp></ruby>は、<span
lang=EN-US><a href="https://example.jp/plan">計画</a></span>に定め
る<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
lang=EN-US>[1]</span></span></a>。<a href="file:///C:/Users/a/b.docx">別紙</a>のとおり<span lang=EN-US>next
year</span>から。</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span lang=EN-US>[1]</span></a> 市の調べ</p></div></div>`,
    ),
    paragraph:
      '{居場所|いばしょ}は、[計画](https://example.jp/plan)に定める[1]。別紙のとおりnext yearから。\n\n[1] 市の調べ',
  },
  'a table of Word': {
    html: word(`<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=283 valign=top style='width:212.4pt'><p class=MsoNormal>取組<span lang=EN-US><o:p></o:p></span></p></td>
  <td><p class=MsoNormal>担当</p></td></tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td><p class=MsoNormal>広場を</p><p class=MsoNormal>広げる</p></td>
  <td><p class=MsoNormal><ruby>公園<rt>こうえん</rt></ruby>課</p></td></tr></table><p class=MsoNormal>注</p>`),
    paragraph: '| 取組 | 担当 |\n| 広場を 広げる | {公園|こうえん}課 |\n注',
    table: '取組\t担当\n"広場を\n広げる"\t{公園|こうえん}課\n\n注',
  },
  'a list of LibreOffice': {
    html: `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/></head><body lang="ja-JP" dir="ltr">
<p style="line-height: 100%; margin-bottom: 0cm">まえがき</p>
<ul>
	<li><p style="margin-bottom: 0cm">一</p></li>
	<ul>
		<li><p>一の一<br/>
続き</p></li>
	</ul>
</ul>
<ol start="3"><li><p>三</p></li><li><p>四</p></li></ol></body></html>`,
    paragraph: 'まえがき\n・一\n　・一の一\n　　続き\n3. 三\n4. 四',
  },
  'a sheet of LibreOffice': {
    html: `<html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left"><font face="IPAゴシック">電話</font></td><td align="left" sdval="198" sdnum="1041;"><b>0198-22-0000</b></td></tr></table></body></html>`,
    paragraph: '| 電話 | 0198-22-0000 |',
    table: '電話\t0198-22-0000',
  },
  'a page': {
    html: `<meta charset='utf-8'><h2>見出し</h2><p>一<br>二\u2028三</p><ul><li>あ<ul><li>い</li></ul></li></ul><a href="mailto:a@example.jp">a@example.jp</a><a href="/plans">計画</a><script>x</script>`,
    paragraph: '見出し\n一\n二\n三\n・あ\n　・い\na@example.jp計画',
  },
} satisfies Record<string, Sample>
