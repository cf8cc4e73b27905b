import { useFileExport } from '../ui/table/useFileExport.tsx'
import { login } from './app.ts'

/** A list of KSB as a file, asked for as who is logged in. */
export const useListExport = (what: string, path: string, filters: URLSearchParams) =>
  useFileExport(login.bearer, what, path, filters)
