/** What Tasklist's address says, `#/?filter=…&task=…`. No effects: several scripts import it. */

/** The open task, or null. */
export const taskInAddress = (hash) => new URLSearchParams(hash.split('?')[1] || '').get('task');

/** The same address with no task open. */
export const withoutTask = (hash) => {
  const [path, query] = hash.split('?');
  const asked = new URLSearchParams(query);
  ['task', 'detailsTab'].forEach((name) => asked.delete(name));
  const rest = asked.toString();
  return rest ? `${path}?${rest}` : path;
};
