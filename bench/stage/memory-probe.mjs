// Preloaded into a server that is measured: on SIGUSR2 it collects garbage and prints what memory is left.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  process.stdout.write(`\nmemory ${JSON.stringify(process.memoryUsage())}\n`);
});
