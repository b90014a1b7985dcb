// npm start: installs and builds where needed, then runs the portal. Only the syntax of old Node releases here, so that
// even they can say what is missing.
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Tomoni needs Node.js 20 or newer; this is ${process.versions.node}. See https://nodejs.org/`)
  process.exit(1)
}
import('./serve.mjs')
  .then(({ serve }) => serve())
  .catch((error) => {
    console.error(error.plain ? error.message : error)
    process.exit(1)
  })
