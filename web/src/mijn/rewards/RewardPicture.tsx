import type { OwnReward } from '../../api/mijn.ts'

/** The picture of a reward, or a flat drawing for its category; never yellow, which is points. Decorative: the title is beside it. */
export function RewardPicture({ reward, className }: { reward: OwnReward; className: string | undefined }) {
  const { picture, categories } = reward
  if (picture !== undefined) return <img src={picture} alt="" loading="lazy" className={className} />
  const [category = ''] = categories
  return (
    <svg viewBox="0 0 96 80" preserveAspectRatio="xMidYMid slice" aria-hidden="true" className={className}>
      {drawings[category] ?? gift}
    </svg>
  )
}

const gift = (
  <>
    <rect width="96" height="80" fill="#EDF0F0" />
    <rect y="62" width="96" height="18" fill="#C4CCCC" />
    <rect x="28" y="34" width="40" height="32" rx="2" fill="#0B5C64" />
    <rect x="24" y="26" width="48" height="12" rx="2" fill="#1F757C" />
    <rect x="44" y="26" width="8" height="40" fill="#A9D3D4" />
    <path d="M48 26c-12 0-14-12-6-12 5 0 6 7 6 12 0-5 1-12 6-12 8 0 6 12-6 12z" fill="#76B6B9" />
  </>
)

const drawings: Record<string, React.ReactNode> = {
  'Eten en drinken': (
    <>
      <rect width="96" height="80" fill="#EDF0F0" />
      <rect y="62" width="96" height="18" fill="#C4CCCC" />
      <path d="M30 32h34v20a10 10 0 0 1-10 10H40a10 10 0 0 1-10-10z" fill="#0B5C64" />
      <path d="M64 36h4a8 8 0 0 1 0 16h-4v-5h3a3 3 0 0 0 0-6h-3z" fill="#0B5C64" />
      <path d="M41 26c-4-4 4-7 0-12M52 26c-4-4 4-7 0-12" stroke="#7F8B8C" strokeWidth="3" fill="none" />
    </>
  ),
  Doen: (
    <>
      <rect width="96" height="80" fill="#063A40" />
      <path d="M0 0h26C24 30 16 46 0 56z" fill="#1F757C" />
      <path d="M0 0h12C12 20 8 32 0 40z" fill="#0B5C64" />
      <path d="M96 0H70c2 30 10 46 26 56z" fill="#1F757C" />
      <path d="M96 0H84c0 20 4 32 12 40z" fill="#0B5C64" />
      <path d="M40 0h16l14 64H26z" fill="#42949A" fillOpacity=".55" />
      <ellipse cx="48" cy="64" rx="26" ry="7" fill="#A9D3D4" />
      <rect y="70" width="96" height="10" fill="#04282C" />
    </>
  ),
  'Goede doel': (
    <>
      <rect width="96" height="80" fill="#EAF5F5" />
      <path d="M48 62C26 48 24 30 36 26c6-2 11 3 12 7 1-4 6-9 12-7 12 4 10 22-12 36z" fill="#1F757C" />
    </>
  ),
}
