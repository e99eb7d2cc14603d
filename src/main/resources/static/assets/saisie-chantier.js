// Forms that are filled in on a works site, on a telephone: what was typed outlives a lost connection, an ended session and a closed
// page; photos are made small before they leave; a second click sends nothing. Without JavaScript the forms work as all others.
const LONGEST_SIDE = 2000
const QUALITY = 0.85
const KEPT_DAYS = 14
const PREFIX = 'palier-saisie:'
const small = new WeakMap()

function say (form, sentence, link) {
  let place = form.querySelector('[data-echec]')
  if (!place) {
    place = document.createElement('p')
    place.setAttribute('data-echec', '')
    place.setAttribute('role', 'alert')
    place.className = 'alert'
    form.append(place)
  }
  place.textContent = sentence
  if (link) {
    const a = document.createElement('a')
    a.href = link
    a.target = '_blank'
    a.textContent = ' Se reconnecter dans un autre onglet'
    place.append(a)
  }
  place.scrollIntoView({ block: 'nearest' })
}

// what was typed, kept on this device until the server has it
const values = form => [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string' && value !== '')
const store = form => PREFIX + form.dataset.brouillon
function keep (form) {
  try { localStorage.setItem(store(form), JSON.stringify({ at: Date.now(), values: values(form) })) } catch { /* no room: the page itself still holds it */ }
}
function put (form, kept) {
  for (const field of form.elements) {
    if (!field.name || field.name === '_csrf' || field.type === 'file' || field.type === 'submit') continue
    const given = kept.filter(([name]) => name === field.name).map(([, value]) => value)
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = given.includes(field.value)
    else field.value = given[0] ?? ''
  }
}
function restore (form) {
  if (new URLSearchParams(location.search).has('garde')) { localStorage.removeItem(store(form)); return }
  const kept = JSON.parse(localStorage.getItem(store(form)) ?? 'null')
  if (!kept || Date.now() - kept.at > KEPT_DAYS * 86400000) { localStorage.removeItem(store(form)); return }
  const served = values(form)
  if (JSON.stringify(served) === JSON.stringify(kept.values) || document.querySelector('.alert[role=alert]')) return
  put(form, kept.values)
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.setAttribute('role', 'status')
  notice.textContent = `Votre saisie du ${new Date(kept.at).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short' })}, gardée sur cet appareil, est rétablie. Les photos sont à joindre de nouveau. `
  const back = document.createElement('button')
  back.type = 'button'
  back.className = 'quiet'
  back.textContent = 'Reprendre ce que Palier a enregistré'
  back.addEventListener('click', () => { put(form, served); localStorage.removeItem(store(form)); notice.remove() })
  notice.append(back)
  form.prepend(notice)
}

// a photo of a telephone weighs megabytes and says where it was taken: it is drawn anew, smaller
async function shrink (file) {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file
  } catch { return file }
}
async function shrinkAll (input) {
  const chosen = [...input.files]
  const made = await Promise.all(chosen.map(shrink))
  // chosen again meanwhile: that choice counts
  if (chosen.some((file, place) => input.files[place] !== file)) return
  const list = new DataTransfer()
  made.forEach(file => list.items.add(file))
  input.files = list.files
}

// before it leaves: is there a connection, and a session? The page that is asked for brings the token of the session of now
async function ready (form) {
  let answer
  try {
    answer = await fetch(location.pathname, { redirect: 'manual', cache: 'no-store', credentials: 'same-origin' })
  } catch {
    say(form, 'Pas de connexion : rien n’est parti et rien n’est perdu. Restez sur cette page et envoyez de nouveau quand le réseau revient.')
    return false
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
    say(form, 'Votre session s’est terminée : rien n’est parti et rien n’est perdu. Reconnectez-vous, revenez sur cette page et envoyez de nouveau.', '/')
    return false
  }
  const token = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('meta[name=_csrf]')
  if (token && form.elements._csrf) form.elements._csrf.value = token.content
  return true
}

for (const form of document.querySelectorAll('form[data-soigne]')) {
  if (form.dataset.brouillon) {
    restore(form)
    form.addEventListener('input', () => keep(form))
  }
  form.querySelectorAll('input[type=file]').forEach(input => input.addEventListener('change', () => small.set(input, shrinkAll(input))))
  let sending = false
  let checked = false
  form.addEventListener('submit', async event => {
    if (checked) return
    event.preventDefault()
    if (sending) return
    sending = true
    form.querySelector('[data-echec]')?.remove()
    if (form.dataset.brouillon) keep(form)
    await Promise.all([...form.querySelectorAll('input[type=file]')].map(input => small.get(input)))
    if (await ready(form)) {
      checked = true
      form.requestSubmit(event.submitter)
    } else sending = false
  })
  // the browser came back to the page: it may be sent again
  addEventListener('pageshow', () => { sending = false; checked = false })
}
// the sheet is frozen: nothing of it stays on the device
for (const done of document.querySelectorAll('[data-brouillon-fini]')) localStorage.removeItem(PREFIX + done.dataset.brouillonFini)
document.querySelector('form.leave')?.addEventListener('submit', () => {
  Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => localStorage.removeItem(key))
})
