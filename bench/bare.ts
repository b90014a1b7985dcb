// The limit a case is measured against: node:http and nothing else, sending the same bytes, after the same queries.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import postgres from 'postgres'

const { PORT, BODY = '', QUERY, DATABASE_URL = '' } = process.env
const body = BODY ? readFileSync(BODY) : Buffer.from('')
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => undefined })

createServer(async (_, res) => {
  if (QUERY) await sql.unsafe(QUERY)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Length', body.length)
  res.end(body)
}).listen(Number(PORT), '127.0.0.1', () => console.log('listening'))
process.on('SIGTERM', () => process.exit(0))
