// The pages work without this file: it only adds the button that shows what was typed as a password.
const field = document.getElementById('password')
const toggle = document.getElementById('show-password')

if (field && toggle) {
  const word = toggle.querySelector('[data-show]')
  const set = (shown) => {
    field.type = shown ? 'text' : 'password'
    word.textContent = shown ? word.dataset.hide : word.dataset.show
    toggle.classList.toggle('shown', shown)
  }
  toggle.hidden = false
  toggle.addEventListener('click', () => set(field.type === 'password'))
  // Sent hidden, so that no browser offers to remember it as ordinary text.
  field.form.addEventListener('submit', () => set(false))
}
