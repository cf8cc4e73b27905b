import { useMutation } from '@tanstack/react-query'
import { download } from '../../api/download.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { showToast } from '../../ui/Toast.tsx'
import { login } from '../app.ts'

/** A file to keep; what went wrong is said where everything else that is done is said. */
export function useDownload(path: string) {
  const sentence = useSentence()
  const fetching = useMutation({
    mutationFn: () => download(login.bearer, path),
    onError: (error) => {
      const said = sentence(toProblem(error))
      showToast(`${said.title}. ${said.text}`, 'information')
    },
  })
  return { pending: fetching.isPending, run: () => fetching.mutate() }
}
