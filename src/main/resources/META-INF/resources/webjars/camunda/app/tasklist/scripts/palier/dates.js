/**
 * form-js reads and writes dates in the order of the browser's own language: 03/04 would be 4 March in an English browser. Staff
 * write days before months whatever their browser says, so the default language of dates is French here.
 */
const Browser = Intl.DateTimeFormat;
const french = (locale) => (locale === undefined || locale === 'default' ? 'fr-FR' : locale);

Intl.DateTimeFormat = new Proxy(Browser, {
  construct: (target, [locale, options]) => new target(french(locale), options),
  apply: (target, self, [locale, options]) => target(french(locale), options),
});
