/**
 * Due date, reminder, groups and person of a task come from the procedure: Tasklist would let one click and change them, which the gate
 * refuses. They are shown as text; taking a task and giving it back stay buttons.
 */
const GIVEN = ['.due-date', '.followup-date', '.groups > span', '.assignee > .set-value']
  .map((field) => `.task-card .meta ${field}`)
  .join(', ');

['click', 'keydown', 'paste'].forEach((type) =>
  document.addEventListener(
    type,
    (event) => {
      if (event.key !== 'Tab' && event.target.closest?.(GIVEN)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  ),
);
