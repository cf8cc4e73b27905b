import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Sentence } from '../api/refusal.ts'
import { Banner } from '../ui/Banner.tsx'
import page from './page.module.css'

interface FormEndProps {
  /** Why it was not done. */
  problem: Sentence | null | undefined
  verb: string
  pending: boolean
  size?: 'lg' | 'xl'
  /** Another way out, beside the verb. */
  children?: ReactNode
}

/** The end of a form: what went wrong with all of it, and the verb. */
export function FormEnd({ problem, verb, pending, size = 'xl', children }: FormEndProps) {
  return (
    <>
      {problem ? (
        <Banner tone="refused">
          {problem.title}. {problem.text}
        </Banner>
      ) : null}
      <div className={page.actions}>
        <Button
          type="submit"
          size={size}
          aria-busy={pending}
          leftSection={pending ? <Loader size={20} color="currentColor" /> : null}
        >
          {verb}
        </Button>
        {children}
      </div>
    </>
  )
}
