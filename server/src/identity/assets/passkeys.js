// A form with data-passkey asks the device for a passkey before it is sent, and sends what the device answered.
const { startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const failed = form.querySelector('[data-failed]')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    failed.replaceChildren()
    const ask = form.dataset.passkey === 'create' ? startRegistration : startAuthentication
    try {
      const answer = await ask({ optionsJSON: JSON.parse(form.dataset.options) })
      form.elements.credential.value = JSON.stringify(answer)
    } catch {
      // The person said no, there is no passkey here, or it took too long: the browser does not say which.
      const sentence = document.createElement('p')
      sentence.className = 'error alert'
      sentence.textContent = failed.dataset.failed
      failed.append(sentence)
      return
    }
    form.submit()
  })
}
