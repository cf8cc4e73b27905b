import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, addPerson } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
let id: string
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, ['PASSHOLDERS_PICTURE_READ', 'PASSHOLDERS_PICTURE_WRITE'])).headers
  id = (await addPassholder(t, regions.gent)).id
})
afterAll(() => t.close())

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 20, b: 20, alpha: 0.5 } } })

const urlOf = (of: string) => `/api/uitpas/passholders/${of}/picture`
const form = (bytes: Buffer, name = 'file') => {
  const begin = `--x\r\ncontent-disposition: form-data; name="${name}"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(begin), bytes, Buffer.from('\r\n--x--\r\n')]),
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
  }
}
async function put(bytes: Buffer, of = id, name?: string) {
  const answer = await t.app.inject({ method: 'PUT', url: urlOf(of), ...form(bytes, name) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
async function shown(of = id) {
  const { pictureUrl } = (await t.app.inject({ url: urlOf(of), headers })).json()
  return t.app.inject({ url: pictureUrl.slice(t.config.publicUrl.length) })
}
const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

test.each([
  'jpeg',
  'png',
  'webp',
] as const)('a %s becomes a JPEG of at most 1024 pixels with nothing else in it', async (format) => {
  const bytes = await canvas(2000, 1000)
    .withExif({ IFD0: { Copyright: 'Noor', Artist: 'Camera of Noor' } })
    .toFormat(format)
    .toBuffer()
  expect(await put(bytes)).toEqual({ status: 204, body: undefined })
  const answer = await shown()
  expect(answer.headers['content-type']).toBe('image/jpeg')
  const made = await sharp(answer.rawPayload).metadata()
  expect(made).toMatchObject({ format: 'jpeg', width: 1024, height: 512 })
  expect(made.exif).toBeUndefined()
  expect(answer.rawPayload.includes('Noor')).toBe(false)
})

test('a picture that lies on its side is put upright, and a small one stays small', async () => {
  await put(await canvas(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  expect(await sharp((await shown()).rawPayload).metadata()).toMatchObject({ width: 100, height: 200 })
})

test('what is no picture is refused, whatever it calls itself', async () => {
  const { id: none } = await addPassholder(t, regions.gent)
  const whole = await canvas(300, 300).jpeg().toBuffer()
  const gif = await canvas(30, 30).gif().toBuffer()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
  for (const bytes of [Buffer.from('hello'), Buffer.alloc(0), gif, svg, whole.subarray(0, 400)]) {
    expect(await put(bytes, none)).toMatchObject({
      status: 400,
      body: { ...problem('body/invalid-data', 400), schemaErrors: [{ jsonPointer: '/file' }] },
    })
  }
  expect(await put(whole, none, 'other')).toMatchObject({ body: problem('body/invalid-data', 400) })
  expect((await t.app.inject({ url: urlOf(none), headers })).json()).toMatchObject(problem('url/not-found', 404))
})

test('a body that is no form, is none at all, or breaks off is refused', async () => {
  const send = async (options: object) =>
    (await t.app.inject({ method: 'PUT', url: urlOf(id), headers, ...options })).json()
  expect(await send({ payload: { file: 'x' } })).toMatchObject(problem('body/invalid-data', 400))
  expect(await send({})).toMatchObject(problem('body/missing', 400))
  expect(await send({ payload: '{', headers: { ...headers, 'content-type': 'application/json' } })).toMatchObject(
    problem('body/invalid-syntax', 400),
  )
  const { payload, headers: types } = form(await canvas(30, 30).png().toBuffer())
  expect(await send({ payload: payload.subarray(0, 130), headers: types })).toMatchObject(
    problem('body/invalid-syntax', 400),
  )
})

test('the address works for five minutes, and only as it was given', async () => {
  await put(await canvas(20, 20).png().toBuffer())
  const { pictureUrl } = (await t.app.inject({ url: urlOf(id), headers })).json()
  const url: string = pictureUrl.slice(t.config.publicUrl.length)
  expect((await t.app.inject({ url })).statusCode).toBe(200)
  const other = (await addPassholder(t, regions.gent)).id
  for (const wrong of [url.replace(id, other), url.replace(/expires=\d/, 'expires=9'), `${url}x`]) {
    expect((await t.app.inject({ url: wrong })).statusCode).toBe(404)
  }
  t.clock.advance(5 * 60_000 + 1000)
  expect((await t.app.inject({ url })).statusCode).toBe(404)
})

test('a picture is removed once, and nobody’s is not found', async () => {
  await put(await canvas(20, 20).png().toBuffer())
  const remove = (of: string) => t.app.inject({ method: 'DELETE', url: urlOf(of), headers })
  expect((await remove(id)).statusCode).toBe(204)
  expect((await remove(id)).json()).toMatchObject(problem('url/not-found', 404))
  for (const nobody of [newId(), 'nobody', await addPerson(t, { kind: 'GROUP', firstName: '' })]) {
    expect((await remove(nobody)).json()).toMatchObject(problem('uitpas/passholder-not-found', 404))
    const asked = await t.app.inject({ url: urlOf(nobody), headers })
    expect(asked.json()).toMatchObject(problem('uitpas/passholder-not-found', 404))
    expect((await put(Buffer.from('x'), nobody)).status).toBe(403)
  }
})

test('in KSB the picture of a member is put, shown, replaced and removed, and of nobody else', async () => {
  const { headers: own } = await addAdministrator(t, regions.gent)
  const { id: member } = await addPassholder(t, regions.gent)
  const { id: elsewhere } = await addPassholder(t, regions.meetjesland)
  const at = (of: string) => `/api/ksb/card-systems/${regions.gent}/passholders/${of}/picture`
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', of: string, payload?: Buffer, type = 'image/png') => {
    const types = payload ? { 'content-type': type } : {}
    const answer = await t.app.inject({
      method,
      url: at(of),
      headers: { ...own, ...types },
      ...(payload ? { payload } : {}),
    })
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
  }
  const png = await canvas(30, 20).png().toBuffer()
  expect(await ask('GET', member)).toEqual({ status: 200, body: {} })
  expect(await ask('DELETE', member)).toMatchObject({ body: problem('url/not-found', 404) })
  expect((await ask('PUT', member, png)).status).toBe(204)
  const { pictureUrl } = (await ask('GET', member)).body
  const picture = await t.app.inject({ url: pictureUrl.slice(t.config.publicUrl.length) })
  expect(await sharp(picture.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 30, height: 20 })
  expect((await ask('PUT', member, await canvas(40, 20).webp().toBuffer(), 'image/webp')).status).toBe(204)
  expect(await ask('PUT', member, Buffer.from('no picture'))).toMatchObject({ body: problem('body/invalid-data', 400) })
  expect(await ask('PUT', member)).toMatchObject({ body: problem('body/missing', 400) })
  expect(await ask('PUT', member, png, 'text/plain')).toMatchObject({
    body: problem('body/unsupported-media-type', 415),
  })
  expect((await ask('DELETE', member)).status).toBe(204)
  for (const nobody of [elsewhere, newId()]) {
    for (const refused of [ask('GET', nobody), ask('PUT', nobody, png), ask('DELETE', nobody)])
      expect(await refused).toMatchObject({ body: problem('uitpas/passholder-not-found', 404) })
  }
})
