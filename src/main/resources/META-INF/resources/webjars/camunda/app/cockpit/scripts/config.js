export default {
  // Title of the page and brand of the header: "<vendor> <name>", so "Supervision Palier".
  // The login page shows the name alone.
  app: {
    name: 'Palier',
    vendor: 'Supervision'
  },
  locales: {
    availableLocales: ['fr'],
    fallbackLocale: 'fr'
  },
  // moment tokens; their French shape (day first, 24 hours, "à") stands in locales/fr.json.
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  skipCustomListeners: {
    default: true,
    hidden: false
  },
  skipIoMappings: {
    default: true,
    hidden: false
  },
  cascade: {
    default: false
  },
  csrfCookieName: 'XSRF-TOKEN',
  // It leads to a vendor page at an address that does not exist here.
  disableWelcomeMessage: true
};
