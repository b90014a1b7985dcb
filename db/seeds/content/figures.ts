import type { FigureName } from './types.ts'

const population = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img" font-family="Hiragino Sans, Noto Sans JP, Yu Gothic UI, Meiryo, sans-serif" font-size="14" fill="#1a1a1c">
<title>市の人口の移り変わりと見込み</title>
<rect width="640" height="360" fill="#fff"/>
<g stroke="#d8d8db"><path d="M56 94.3H624M56 162.9H624M56 231.4H624"/></g>
<g text-anchor="end" fill="#4d4d4f" font-size="13"><text x="48" y="99">6万</text><text x="48" y="168">4万</text><text x="48" y="236">2万</text><text x="48" y="305">0</text></g>
<g fill="#0055ad"><rect x="72" y="63.8" width="48" height="236.2"/><rect x="152" y="66.9" width="48" height="233.1"/><rect x="232" y="71.3" width="48" height="228.7"/><rect x="312" y="76.8" width="48" height="223.2"/><rect x="392" y="83.0" width="48" height="217.0"/><rect x="472" y="91.4" width="48" height="208.6"/></g>
<rect x="552" y="103.9" width="48" height="196.1" fill="#fff" stroke="#0055ad" stroke-width="2" stroke-dasharray="5 4"/>
<path d="M56 300H624" stroke="#1a1a1c"/>
<g text-anchor="middle"><text x="96" y="56">68,900</text><text x="176" y="59">68,000</text><text x="256" y="63">66,700</text><text x="336" y="69">65,100</text><text x="416" y="75">63,300</text><text x="496" y="83">60,840</text><text x="576" y="96" stroke="#fff" stroke-width="5" paint-order="stroke">57,200</text></g>
<g text-anchor="middle" fill="#4d4d4f" font-size="13"><text x="96" y="320">平成12年</text><text x="176" y="320">17年</text><text x="256" y="320">22年</text><text x="336" y="320">27年</text><text x="416" y="320">令和2年</text><text x="496" y="320">8年</text><text x="576" y="320">16年</text><text x="576" y="340">（見込み）</text></g>
<text x="56" y="28" fill="#4d4d4f" font-size="13">単位：人</text>
</svg>`

const districts = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420" role="img" font-family="Hiragino Sans, Noto Sans JP, Yu Gothic UI, Meiryo, sans-serif" font-size="18" fill="#1a1a1c">
<title>六つの地区と瀬音川</title>
<rect width="640" height="420" fill="#fff"/>
<g stroke="#767676" stroke-width="1.5" stroke-linejoin="round">
<path d="M40 40L200 20L290 60L270 150L150 170L50 140Z" fill="#d5ead9"/>
<path d="M290 60L430 30L560 70L540 170L400 180L270 150Z" fill="#e6f2d8"/>
<path d="M50 140L150 170L270 150L260 260L120 270L40 240Z" fill="#ece7f6"/>
<path d="M270 150L400 180L430 270L340 310L260 260Z" fill="#fdeac7"/>
<path d="M40 240L120 270L260 260L340 310L300 400L120 395L50 340Z" fill="#f6e1d6"/>
<path d="M400 180L540 170L610 250L600 380L450 400L300 400L340 310L430 270Z" fill="#d9e8f7"/>
</g>
<path d="M110 30C150 90 220 110 250 150S330 220 370 235S470 290 500 325S570 380 590 415" fill="none" stroke="#0066be" stroke-width="9" stroke-linecap="round"/>
<path d="M20 225H280L345 232L430 205L630 190" fill="none" stroke="#1a1a1c" stroke-width="3" stroke-dasharray="10 6"/>
<rect x="296" y="217" width="18" height="18" fill="#fff" stroke="#1a1a1c" stroke-width="3"/>
<g text-anchor="middle"><text x="205" y="62">柿ノ沢</text><text x="425" y="110">梨ノ木</text><text x="140" y="205">糸巻</text><text x="345" y="287">鐘ノ辻</text><text x="180" y="335">雲居台</text><text x="540" y="270">舟寄</text></g>
<g font-size="14"><text x="305" y="255" text-anchor="middle">青葉野駅</text><text x="415" y="340" fill="#00428c">瀬音川</text></g>
<g font-size="13" fill="#4d4d4f"><text x="600" y="40">北</text><path d="M607 46V76M601 54L607 46L613 54" fill="none" stroke="#4d4d4f" stroke-width="2"/></g>
</svg>`

export const figures = { population, districts } satisfies Record<FigureName, string>
