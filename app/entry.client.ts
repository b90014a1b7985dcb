/**
 * What pages gain from script, without hydration: the server's HTML stays as it is. Loaded only by pages whose route says
 * `handle = { script: true }`; everything here must be a comfort that the page does without.
 */
