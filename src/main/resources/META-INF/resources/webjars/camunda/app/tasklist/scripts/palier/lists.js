/**
 * A list of choices of form-js 1.8.7 that was left without a choice does not open again by a click: the error that appears at that
 * moment makes it forget that it closed. When a click leaves the list focused and closed, its focus is taken and given anew.
 */
const FORGOTTEN = 30; // milliseconds: form-js draws in between

document.addEventListener('click', ({ target }) => {
  const group = target.closest?.('.fjs-form-field-select .fjs-input-group');
  const input = group?.querySelector('.fjs-select-hidden-input');
  if (input && input === document.activeElement && !group.parentElement.querySelector('.fjs-dropdownlist')) {
    input.blur();
    setTimeout(() => input.focus(), FORGOTTEN);
  }
});
