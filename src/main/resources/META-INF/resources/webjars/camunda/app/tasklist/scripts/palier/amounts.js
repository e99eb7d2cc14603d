/** Amounts of the task cards as they are written in France: "3 200 000 €", where Tasklist shows the bare number of the variable. */
const CELLS = '.variable-item:has(.variable-label[uib-tooltip="amount"]) .variable-value';

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 });

/** The amount of a cell, or undefined when it is written already. */
export const amount = (text) => (/^\s*-?\d+(\.\d+)?\s*$/.test(text) ? euros.format(Number(text)) : undefined);

const write = () => {
  document.querySelectorAll(CELLS).forEach((cell) => {
    const written = amount(cell.textContent);
    if (written !== undefined) {
      cell.textContent = written;
    }
  });
};

new MutationObserver(write).observe(document.body, { childList: true, subtree: true, characterData: true });
