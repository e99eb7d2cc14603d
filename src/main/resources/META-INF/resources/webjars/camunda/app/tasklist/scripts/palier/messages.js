/**
 * Says in French what the web app says in English without a key to translate.
 *
 * form-js 1.8.7 has its messages in the code, without a hook. They are replaced in the page as they appear: before the
 * browser paints, and only where form-js itself writes, so that a label or an answer that reads the same stays. The
 * mark "Powered by bpmn.io" and what it opens stay as they are: the licence of form-js asks for it.
 *
 * "{0}" stands for a value. A decimal point in a value becomes a comma.
 */

const ERROR = '.fjs-form-field-error li';
const FIELD = '.fjs-container input';
const APPS = '.app-switch .dropdown-menu a';

/** Every message that form-js 1.8.7 can show. */
export const formMessages = [
  // Validator
  { en: 'Field is required.', fr: 'Ce champ est obligatoire.', where: ERROR },
  { en: 'Field must match pattern {0}.', fr: 'La saisie ne respecte pas la forme attendue.', where: ERROR },
  { en: 'Field must have minimum value of {0}.', fr: 'La valeur doit être au moins {0}.', where: ERROR },
  { en: 'Field must have maximum value of {0}.', fr: 'La valeur doit être au plus {0}.', where: ERROR },
  { en: 'Field must have minimum length of {0}.', fr: 'La saisie doit avoir au moins {0} caractères.', where: ERROR },
  { en: 'Field must have maximum length of {0}.', fr: 'La saisie doit avoir au plus {0} caractères.', where: ERROR },
  {
    en: 'Field must be a valid international phone number. (e.g. +4930664040900)',
    fr: 'Saisissez un numéro de téléphone au format international, par exemple +33321000000.',
    where: ERROR,
  },
  { en: 'Field must be a valid email.', fr: 'Saisissez une adresse électronique valable.', where: ERROR },
  { en: 'Value is not a number.', fr: 'La valeur n’est pas un nombre.', where: ERROR },
  { en: 'Value is expected to be an integer.', fr: 'La valeur doit être un nombre entier.', where: ERROR },
  {
    en: 'Value is expected to have at most {0} decimal digit.',
    fr: 'La valeur doit avoir au plus {0} chiffre après la virgule.',
    where: ERROR,
  },
  {
    en: 'Value is expected to have at most {0} decimal digits.',
    fr: 'La valeur doit avoir au plus {0} chiffres après la virgule.',
    where: ERROR,
  },
  {
    en: 'Please select a valid value, the two nearest valid values are {0} and {1}.',
    fr: 'Choisissez une valeur admise : les plus proches sont {0} et {1}.',
    where: ERROR,
  },
  // Date and time
  { en: 'Date and time must both be entered.', fr: 'Saisissez la date et l’heure.', where: ERROR },
  { en: 'hh:mm ?m', fr: 'hh:mm AM/PM', where: FIELD, attribute: 'placeholder' },
  // Lists of choices
  { en: 'No options source defined in the form definition', fr: 'Ce champ n’a pas de liste de choix.', where: ERROR },
  { en: 'Select', fr: 'Choisir', where: '.fjs-select-placeholder' },
  { en: 'Search', fr: 'Rechercher', where: FIELD, attribute: 'placeholder' },
  { en: 'No results', fr: 'Aucun résultat', where: '.fjs-dropdownlist-empty' },
  { en: 'All values selected', fr: 'Tous les choix sont pris', where: '.fjs-dropdownlist-empty' },
  { en: 'Skip to search', fr: 'Aller à la recherche', where: '.fjs-skip-link' },
  { en: 'Remove tag', fr: 'Retirer ce choix', where: '.fjs-taglist-tag-remove', attribute: 'title' },
  // Numbers
  { en: 'Increment', fr: 'Augmenter', where: '.fjs-number-arrow-up', attribute: 'aria-label' },
  { en: 'Decrement', fr: 'Diminuer', where: '.fjs-number-arrow-down', attribute: 'aria-label' },
  // Tables
  { en: 'Nothing to show.', fr: 'Rien à afficher.', where: '.fjs-table-middle-container, .fjs-table-td' },
  { en: 'of', fr: 'sur', where: '.fjs-table-nav-label' },
  { en: 'Previous page', fr: 'Page précédente', where: '.fjs-table-nav-button', attribute: 'aria-label' },
  { en: 'Next page', fr: 'Page suivante', where: '.fjs-table-nav-button', attribute: 'aria-label' },
  {
    en: 'Click to sort by {0} descending',
    fr: 'Cliquez pour trier par {0}, ordre décroissant',
    where: '.fjs-table-th',
    attribute: 'aria-label',
  },
  {
    en: 'Click to sort by {0} ascending',
    fr: 'Cliquez pour trier par {0}, ordre croissant',
    where: '.fjs-table-th',
    attribute: 'aria-label',
  },
  { en: 'Click to remove sorting', fr: 'Cliquez pour retirer le tri', where: '.fjs-table-th', attribute: 'aria-label' },
  // Repeated groups
  { en: 'Add new', fr: 'Ajouter', where: '.fjs-repeat-render-add' },
  { en: 'Expand all ({0})', fr: 'Tout montrer ({0})', where: '.fjs-repeat-render-collapse' },
  { en: 'Collapse', fr: 'Réduire', where: '.fjs-repeat-render-collapse' },
  { en: 'Remove list item {0}', fr: 'Retirer la ligne {0}', where: '.fjs-repeat-row-remove', attribute: 'aria-label' },
  // Embedded pages and images
  { en: 'No content to show.', fr: 'Aucun contenu à afficher.', where: '.fjs-iframe-placeholder-text' },
  {
    en: 'External content couldn\'t be loaded.',
    fr: 'Le contenu externe n’a pas pu être chargé.',
    where: '.fjs-iframe-placeholder-text',
  },
  {
    en: 'This is an image placeholder',
    fr: 'Emplacement d’une image',
    where: '.fjs-image-placeholder *',
    attribute: 'alt',
  },
];

/** What the web apps themselves leave in English. */
export const shellMessages = [
  { en: 'zoom in', fr: 'Agrandir', where: '.navigation .btn', attribute: 'title' },
  { en: 'zoom out', fr: 'Réduire', where: '.navigation .btn', attribute: 'title' },
  { en: 'reset zoom', fr: 'Recadrer', where: '.navigation .btn', attribute: 'title' },
  { en: 'Admin', fr: 'Administration', where: APPS },
  { en: 'Cockpit', fr: 'Supervision', where: APPS },
  { en: 'Tasklist', fr: 'Tâches', where: APPS },
  { en: 'Welcome', fr: 'Accueil', where: APPS },
  { en: 'Only a {0} value is allowed', fr: 'Valeur attendue : {0}', where: '.help-block' },
];

/** The calendar of form-js is flatpickr, which has its own words. */
export const calendarWords = {
  weekdays: {
    shorthand: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
    longhand: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  },
  months: {
    shorthand: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
    longhand: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
  },
  firstDayOfWeek: 1,
  ordinal: (day) => (day === 1 ? 'er' : ''),
  rangeSeparator: ' au ',
  weekAbbreviation: 'Sem.',
  scrollTitle: 'Faites défiler pour changer la valeur',
  toggleTitle: 'Cliquez pour changer',
  amPM: ['AM', 'PM'],
  yearAriaLabel: 'Année',
  monthAriaLabel: 'Mois',
  hourAriaLabel: 'Heure',
  minuteAriaLabel: 'Minute',
  time_24hr: true,
};

const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'alt'];

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const value = (text) => (/^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text);

const rules = [...formMessages, ...shellMessages].map((message) => ({
  ...message,
  pattern: new RegExp(`^${message.en.split(/\{\d\}/).map(escaped).join('([^]*)')}$`),
}));

/** The French of a text that is shown at an element, or undefined when the text is not one of the known messages. */
export const translate = (text, element, attribute) => {
  const english = text.replace(/\s+/g, ' ').trim();
  for (const rule of english ? rules : []) {
    const match = rule.attribute === attribute && rule.pattern.exec(english);
    if (match && (attribute ? element.matches(rule.where) : element.closest(rule.where))) {
      return rule.fr.replace(/\{(\d)\}/g, (_, index) => value(match[Number(index) + 1]));
    }
  }
  return undefined;
};

/** "dd/mm/yyyy", in the order of the browser's own dates, becomes "jj/mm/aaaa" in the same order. */
export const dateHint = (hint) =>
  /^(?=.*d)(?=.*m)(?=.*y)[dmy./ -]+$/.test(hint) ? hint.replace(/d/g, 'j').replace(/y/g, 'a') : undefined;

const translateText = (node) => {
  const french = node.parentElement && translate(node.data, node.parentElement);
  if (french !== undefined && french !== null) {
    const [, before, after] = /^(\s*)[^]*?(\s*)$/.exec(node.data);
    node.data = before + french + after;
  }
};

const translateAttribute = (element, attribute) => {
  const text = element.getAttribute(attribute);
  if (text) {
    const french =
      translate(text, element, attribute) ??
      (attribute === 'placeholder' && element.matches('.fjs-datepicker input') ? dateHint(text) : undefined);
    if (french !== undefined) {
      element.setAttribute(attribute, french);
    }
  }
};

const translateTree = (root) => {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  for (const attribute of ATTRIBUTES) {
    if (root.hasAttribute(attribute)) {
      translateAttribute(root, attribute);
    }
    root.querySelectorAll(`[${attribute}]`).forEach((element) => translateAttribute(element, attribute));
  }
};

const translateChange = (change) => {
  if (change.type === 'attributes') {
    translateAttribute(change.target, change.attributeName);
  } else if (change.type === 'characterData') {
    translateText(change.target);
  } else {
    change.addedNodes.forEach(translateTree);
  }
};

if (typeof window !== 'undefined') {
  if (window.flatpickr) {
    window.flatpickr.localize(calendarWords);
    window.flatpickr.setDefaults({ ariaDateFormat: 'l J F Y' });
  }
  translateTree(document.body);
  new MutationObserver((changes) => changes.forEach(translateChange)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
}
