import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { newActKey } from '../api/client.ts'
import { isNoNetwork, type Problem, toProblem } from '../api/problem.ts'

interface Act<Input, Output> {
  pending: boolean
  problem: Problem | null
  run: (input: Input) => void
  /** Another question begins without the refusal of the one before. */
  forget: () => void
  done: Output | undefined
}

/**
 * One act of a person with one key: what got no answer is sent again with the same key, so that it is done once; after any
 * answer the next click is another act.
 */
export function useAct<Input, Output>(
  act: (input: Input, actKey: string) => Promise<Output>,
  onDone: (output: Output, input: Input) => void,
): Act<Input, Output> {
  const key = useRef<string | null>(null)
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      key.current ??= newActKey()
      return act(input, key.current)
    },
    onSuccess: (output, input) => {
      key.current = null
      onDone(output, input)
    },
    onError: (error) => {
      if (!isNoNetwork(error)) key.current = null
    },
  })
  return {
    pending: mutation.isPending,
    problem: mutation.error ? toProblem(mutation.error) : null,
    run: (input) => mutation.mutate(input),
    forget: () => {
      key.current = null
      mutation.reset()
    },
    done: mutation.data,
  }
}
