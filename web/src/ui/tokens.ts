import type { MantineColorsTuple } from '@mantine/core'

/**
 * The values of the design, once. Everything else refers to these: components through Mantine's theme or through the
 * CSS variables that theme.ts makes of them.
 */
// biome-ignore format: one colour, one line, as in the design
export const colors = {
  petrol: ['#EAF5F5', '#D2E9E9', '#A9D3D4', '#76B6B9', '#42949A', '#1F757C', '#0B5C64', '#084B52', '#063A40', '#04282C'],
  sun: ['#FFF7E0', '#FFEBB8', '#FFDB82', '#FFCB4D', '#FFBE1F', '#F2A900', '#B87700', '#875500', '#663F00', '#402700'],
  gray: ['#F6F8F8', '#EDF0F0', '#DDE3E3', '#C4CCCC', '#A3AEAE', '#7F8B8C', '#616D6E', '#4A5556', '#303A3B', '#172021'],
  green: ['#E8F5EC', '#CBE8D4', '#9AD1AD', '#63B481', '#37965D', '#1F7D46', '#176838', '#11522C', '#0C3D21', '#072716'],
  red: ['#FCECEA', '#F8D4D0', '#EFA8A1', '#E27A71', '#D24F45', '#BC3027', '#A3221B', '#841A15', '#63130F', '#400C09'],
  clay: ['#FBEEE6', '#F6DBCB', '#EBB99B', '#DC9268', '#C86E3D', '#AC5523', '#944517', '#753612', '#56280D', '#371908'],
  blue: ['#EAF1FA', '#D0E0F3', '#A2C2E7', '#6D9DD6', '#4079C0', '#2560A6', '#1B4F8C', '#153F70', '#102F54', '#0A1E36'],
  dark: ['#EAF0F0', '#C9D3D4', '#A9B6B7', '#6F8082', '#2F3D3F', '#1D2A2C', '#152021', '#0E1617', '#0A1011', '#060A0B'],
} as const satisfies Record<string, MantineColorsTuple>

/** Pixels of the design in rem, so that a larger browser font enlarges everything with it. */
export const rem = (pixels: number) => `${pixels / 16}rem`
