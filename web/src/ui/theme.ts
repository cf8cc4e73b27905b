import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineTheme,
  type VariantColorsResolver,
} from '@mantine/core'
import { colors, rem } from './tokens.ts'

const fontFamily = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"
const float = '0 8px 24px rgba(4, 40, 44, .16), 0 1px 3px rgba(4, 40, 44, .12)'
const bar = '0 -4px 12px rgba(4, 40, 44, .05)'

/** Toolbar, filters and rows, desktop forms, counter and public, the main action there. */
const heights: Record<string, number> = { xs: 32, sm: 36, md: 40, lg: 44, xl: 56 }
interface Sized {
  size?: string | number
}

const heightOf = (size: Sized['size']) => (typeof size === 'number' ? rem(size) : rem(heights[size ?? 'md'] ?? 40))

/** Mantine chooses the letters on a filled button once, for the light theme; ours turn dark on the lighter petrol. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor
  return input.variant === 'filled' && isPrimary ? { ...colors, color: 'var(--op-on-primary)' } : colors
}

export const theme = createTheme({
  colors,
  primaryColor: 'petrol',
  primaryShade: { light: 6, dark: 3 },
  white: '#FFFFFF',
  black: '#172021',
  variantColorResolver: variantColors,
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily,
  fontFamilyMonospace: fontFamily,
  headings: {
    fontFamily,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: rem(36) },
      h2: { fontSize: rem(20), lineHeight: rem(26) },
      h3: { fontSize: rem(18), lineHeight: rem(24) },
      h4: { fontSize: rem(16), lineHeight: rem(22) },
    },
  },
  fontSizes: { xs: rem(14), sm: rem(15), md: rem(16), lg: rem(18), xl: rem(22) },
  lineHeights: { xs: '1.43', sm: '1.47', md: '1.5', lg: '1.45', xl: '1.28' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(44) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(10), xl: rem(12) },
  defaultRadius: 'sm',
  shadows: { xs: float, sm: bar, md: float, lg: float, xl: float },
  focusClassName: 'op-focus',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '90em' },
  // By name and not with `Button.extend`: an app that has no menus or dialogs does not load them.
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: (_theme: MantineTheme, props: Sized) => ({
        root: { '--button-height': heightOf(props.size), '--button-fz': rem(16) },
      }),
    },
    ActionIcon: {
      defaultProps: { size: 'md' },
      vars: (_theme: MantineTheme, props: Sized) => ({ root: { '--ai-size': heightOf(props.size) } }),
    },
    TextInput: { defaultProps: { size: 'md', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    InputWrapper: {
      styles: {
        label: { fontSize: rem(16), fontWeight: 600 },
        description: { fontSize: rem(15), lineHeight: rem(22), marginTop: rem(4), color: 'var(--op-muted)' },
        error: { fontSize: rem(15), lineHeight: rem(22) },
      },
    },
    Input: {
      vars: (_theme: MantineTheme, props: Sized) => ({
        wrapper: { '--input-height': heightOf(props.size), '--input-fz': rem(16) },
      }),
    },
    Menu: {
      // The first item gets the focus, not a placeholder before it.
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: { centered: true, size: 480, shadow: 'md', radius: 'md', transitionProps: { duration: 200 } },
      styles: {
        title: { fontSize: rem(22), lineHeight: rem(28), fontWeight: 650 },
        // What gets the focus in a long dialog does not stop behind its title, which stays where it is.
        content: { scrollPaddingTop: rem(112) },
      },
    },
    Badge: { defaultProps: { radius: 'xs' }, styles: { root: { textTransform: 'none' } } },
    Table: { defaultProps: { verticalSpacing: rem(6), highlightOnHover: true, striped: false } },
  },
})

/**
 * Roles instead of shades, for our own style sheets: `--op-…` mean the same in both themes. Mantine's own roles are set
 * to the same values, so that its components and ours cannot drift apart.
 */
export const cssVariables: CSSVariablesResolver = (of: MantineTheme) => {
  const { petrol, sun, gray, green, red, clay, blue, dark } = colors
  return {
    variables: {
      '--op-sun': sun[4],
      '--op-on-sun': petrol[9],
      '--op-bar-shadow': of.shadows.sm,
      '--op-float': of.shadows.md,
      '--op-ease': 'cubic-bezier(.2, 0, 0, 1)',
    },
    light: {
      '--op-surface': '#FFFFFF',
      '--op-quiet': gray[0],
      '--op-raised': '#FFFFFF',
      '--op-text': gray[9],
      '--op-second': gray[7],
      '--op-muted': gray[6],
      '--op-line': gray[2],
      '--op-strong-line': gray[9],
      '--op-field-border': gray[5],
      '--op-quiet-border': gray[3],
      '--op-primary': petrol[6],
      '--op-on-primary': '#FFFFFF',
      '--op-focus': petrol[6],
      '--op-tint': petrol[0],
      '--op-tint-line': petrol[1],
      '--op-on-tint': petrol[8],
      '--op-icon-on-tint': petrol[5],
      '--op-bar': petrol[6],
      '--op-impossible': gray[1],
      '--op-on-impossible': gray[7],
      '--op-done': green[6],
      '--op-refused': red[6],
      '--op-attention': clay[6],
      '--op-information': blue[6],
      '--op-done-tint': green[0],
      '--op-refused-tint': red[0],
      '--op-attention-tint': clay[0],
      '--op-information-tint': blue[0],
      '--op-on-done-tint': green[8],
      '--op-on-refused-tint': red[8],
      '--op-on-attention-tint': clay[8],
      '--op-on-information-tint': blue[8],
      '--op-error-border': red[5],
      '--mantine-color-dimmed': gray[6],
      '--mantine-color-placeholder': gray[6],
      '--mantine-color-default-border': gray[3],
      '--mantine-color-default-hover': gray[1],
      '--mantine-color-error': red[6],
      '--mantine-color-success': green[6],
      '--mantine-color-anchor': petrol[6],
      '--mantine-color-petrol-outline-hover': petrol[0],
      '--mantine-color-red-outline-hover': red[0],
    },
    dark: {
      '--op-surface': dark[6],
      '--op-quiet': dark[7],
      '--op-raised': dark[5],
      '--op-text': dark[0],
      '--op-second': dark[1],
      '--op-muted': dark[2],
      '--op-line': dark[4],
      '--op-strong-line': dark[2],
      '--op-field-border': dark[3],
      '--op-quiet-border': dark[3],
      '--op-primary': petrol[3],
      '--op-on-primary': gray[9],
      '--op-focus': petrol[3],
      '--op-tint': dark[5],
      '--op-tint-line': dark[4],
      '--op-on-tint': dark[0],
      '--op-icon-on-tint': petrol[3],
      '--op-bar': petrol[8],
      '--op-impossible': dark[5],
      '--op-on-impossible': dark[1],
      '--op-done': green[2],
      '--op-refused': red[2],
      '--op-attention': clay[2],
      '--op-information': blue[2],
      '--op-done-tint': dark[5],
      '--op-refused-tint': dark[5],
      '--op-attention-tint': dark[5],
      '--op-information-tint': dark[5],
      '--op-on-done-tint': dark[0],
      '--op-on-refused-tint': dark[0],
      '--op-on-attention-tint': dark[0],
      '--op-on-information-tint': dark[0],
      '--op-error-border': red[3],
      '--mantine-color-body': dark[6],
      '--mantine-color-text': dark[0],
      '--mantine-color-dimmed': dark[2],
      '--mantine-color-placeholder': dark[2],
      '--mantine-color-default': dark[6],
      '--mantine-color-default-color': dark[0],
      '--mantine-color-default-border': dark[3],
      '--mantine-color-default-hover': dark[5],
      '--mantine-color-error': red[2],
      '--mantine-color-success': green[2],
      '--mantine-color-anchor': petrol[3],
      // Lighter on hover: the other way round would lose contrast on a dark surface.
      '--mantine-color-petrol-filled-hover': petrol[2],
      '--mantine-color-petrol-outline': petrol[3],
      '--mantine-color-petrol-outline-hover': dark[5],
      '--mantine-color-red-outline': red[2],
      '--mantine-color-red-outline-hover': dark[5],
    },
  }
}
