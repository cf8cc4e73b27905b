import { Drawer } from '@mantine/core'
import { Navigation } from './Navigation.tsx'

interface NavigationDrawerProps {
  /** Read out as the name of what lies over the page. */
  label: string
  opened: boolean
  onClose: () => void
}

/** Where there is no room beside the page. Fetched by who needs it. */
export function NavigationDrawer({ label, opened, onClose }: NavigationDrawerProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={280} padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={label}>
        <Drawer.Body>
          <Navigation onClose={onClose} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
