import { readWords } from '../../tasklist/scripts/palier/words.js';

/**
 * What the gate keeps closed is not offered: no change of a running case from here, no list of everybody's tasks, no batches. Cockpit
 * leaves out what its page's base names, and reads that after this file. The technical account alone may set a failed job going again.
 */
const CLOSED = [
  'cockpit.navigation:tasks',
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  'cockpit.tasks.dashboard',
  'cockpit.processDefinition.runtime.action',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'cockpit.jobDefinition.action',
  'cockpit.repository.deployment.action',
];
const RETRIES = [
  'cockpit.processInstance.runtime.action:job-retry-action',
  'cockpit.incident.action:increase-incident-job-retry',
];

const base = document.querySelector('base');
const answer = await fetch(`${base.getAttribute('admin-api')}auth/user/default`);
const apps = answer.ok ? (await answer.json()).authorizedApps : [];
base.setAttribute('cam-exclude-plugins', [...CLOSED, ...(apps.includes('admin') ? [] : RETRIES)].join(','));

await readWords(import.meta.url);

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
  requireJsConfig: {
    ngDeps: ['palier.words'],
    deps: ['palier-words']
  },
  // It leads to a vendor page at an address that does not exist here.
  disableWelcomeMessage: true
};
