/**
 * An amount is written "12 500,50" in France; form-js reads a dot and no space, and shows "NaN" for the rest. What is typed or pasted
 * into a number field is put in its form before form-js sees it.
 */
const plain = (text) => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');

document.addEventListener(
  'input',
  ({ target }) => {
    if (target.matches?.('.fjs-form-field-number input') && target.value !== plain(target.value)) {
      target.value = plain(target.value);
    }
  },
  true,
);

// form-js stops a comma at the key
document.addEventListener(
  'keypress',
  (event) => {
    const { target } = event;
    if (event.key === ',' && target.matches?.('.fjs-form-field-number input')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!target.value.includes('.')) {
        target.setRangeText('.', target.selectionStart, target.selectionEnd, 'end');
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  },
  true,
);
