import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const advice =
  'No browser for the end-to-end tests. Install Chromium (Debian: apt-get install chromium), or name one: CHROMIUM=/path/to/chrome npm test'

/** What Chromium needs in a container, and without asking its makers for updates. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of an installed Chromium or Chrome: the one named in the environment, else in the usual places.
 * @throws with advice when there is none.
 */
export function findBrowser(): string {
  const named = process.env.PLAYWRIGHT_CHROMIUM ?? process.env.CHROMIUM
  const found = named ? [named].find(isProgram) : usual.find(isProgram)
  if (!found) throw new Error(named ? `${named} is not a program. ${advice}` : advice)
  return found
}

/** Installs Debian's Chromium where that is possible and needed. Says whether there is a browser now. */
export function ensureBrowser(): boolean {
  if (!isFound() && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    process.stdout.write('Installs Chromium for the end-to-end tests\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    spawnSync('apt-get', ['install', '-q', '-y', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  if (!isFound()) process.stderr.write(`${advice}\n`)
  return isFound()
}

function isFound(): boolean {
  try {
    return findBrowser() !== ''
  } catch {
    return false
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.main) process.exitCode = ensureBrowser() ? 0 : 1
