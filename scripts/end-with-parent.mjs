// Loaded into the server by npm start: where the wrapper is killed, the server ends in an orderly way too.
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
