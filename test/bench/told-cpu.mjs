/** Loaded into a server that is measured: answers its parent with the processor time and the memory it has used. */
process.on('message', (asked) => {
  // With --expose-gc: what is really held, not what has not been collected yet.
  if (asked === 'collected') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rss, heapUsed });
});
process.channel?.unref();
