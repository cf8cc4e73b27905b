import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { entriesOf } from '../../test/zip.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
let number: string
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
  const noor = { name: '=HYPERLINK("https://bad.example")', firstName: 'Noor', phoneNumber: '+32470000000' }
  number = (await addPassholder(t, regions.gent, { ...noor, registrationOrganizerId: regions.vooruit })).uitpasNumber
  await addPassholder(t, regions.gent, { name: 'Ïmani & <Zoon>', firstName: '\u0007Zoë', city: 'Evergem' })
  await addPassholder(t, regions.meetjesland, { name: 'Vreemde' })
})
afterAll(() => t.close())

const ask = (query: Record<string, string>) =>
  t.app.inject({
    url: `/api/ksb/card-systems/${regions.gent}/passholders/export?${new URLSearchParams(query)}`,
    headers,
  })

test('the list as CSV has the columns that were chosen, and no formula', async () => {
  const answer = await ask({ format: 'csv', columns: 'firstName,name,phoneNumber,uitpasNumber,createdAt' })
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="pashouders-2026-11-23.csv"',
    'cache-control': 'no-store',
  })
  expect(answer.body.split('\r\n')).toEqual([
    '\uFEFFVoornaam;Naam;Telefoon;UiTPAS-nummer;Geregistreerd op',
    `Noor;"'=HYPERLINK(""https://bad.example"")";'+32470000000;${number};2026-11-23 14:00`,
    expect.stringMatching(/^.?Zoë;Ïmani & <Zoon>;;\d{13};2026-11-23 14:00$/),
    '',
  ])
})

test('the list as XLSX is a workbook whose text is text', async () => {
  const answer = await ask({ columns: 'name,firstName,points,blocked,createdAt', language: 'en' })
  const entries = entriesOf(answer.rawPayload)
  expect([...entries.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const sheet = entries.get('xl/worksheets/sheet1.xml') ?? ''
  const rows = [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, row = '']) => row)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toContain('>Registered at<')
  expect(rows[1]).toBe(
    '<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&#34;https://bad.example&#34;)</t></is></c>' +
      '<c t="inlineStr"><is><t xml:space="preserve">Noor</t></is></c><c><v>0</v></c><c t="b"><v>0</v></c>' +
      '<c s="2"><v>46349.58333333333</v></c>',
  )
  expect(rows[2]).toContain('Ïmani &#38; &#60;Zoon&#62;')
  expect(rows[2]).toContain('>Zoë<')
  expect(sheet).not.toContain('<f>')
})

test('the same filters hold, and whoever is in the file was looked at', async () => {
  const answer = await ask({ format: 'csv', columns: 'firstName,id', city: 'Evergem' })
  const [, line = '', end] = answer.body.split('\r\n')
  expect(end).toBe('')
  const id = line.split(';')[1]
  const trail = await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/passholders/${id}/audit`, headers })
  expect(trail.json().member).toContainEqual(
    expect.objectContaining({ act: 'passholder.export', change: false, fields: ['firstName', 'id'] }),
  )
})

test('a column that is not there, or a number that is none, is refused before anything is sent', async () => {
  const refused = (await ask({ columns: 'name,inszNumber' })).json()
  expect(refused).toMatchObject({
    type: 'https://api.publiq.be/probs/url/invalid-data',
    status: 400,
    schemaErrors: [{ jsonPointer: '/columns' }],
  })
  expect((await ask({ uitpasNumber: '0900000095903' })).json()).toMatchObject({
    type: 'https://api.publiq.be/probs/uitpas/invalid-uitpas-number',
  })
})
