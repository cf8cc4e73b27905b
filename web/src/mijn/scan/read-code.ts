import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import reader from 'zxing-wasm/reader/zxing_reader.wasm?url'

// Ours, beside the other files of the app: nothing is fetched from elsewhere.
prepareZXingModule({
  overrides: { locateFile: (file: string, folder: string) => (file.endsWith('.wasm') ? reader : folder + file) },
})

/** The text of a QR code in a picture or in a moment of the camera; undefined when there is none. */
export async function readCode(picture: Blob | ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 })
  return found.find(({ isValid, text }) => isValid && text !== '')?.text
}
