/**
 * Milliseconds of reckoning that a piece of work costs this process. What else the machine does meanwhile is not in them,
 * so that a story about a text that takes too long does not fail where many stories are told at once.
 */
export function reckoning(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
