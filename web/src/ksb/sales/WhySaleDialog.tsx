import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ListedSale, saleExplanationQuery } from '../../api/ksb-sales.ts'
import { euro, shortDate, time } from '../../i18n/format.ts'
import { PriceExplanation } from '../../tariff/PriceExplanation.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** Why a ticket had its price, at the moment at which it was given. */
export function WhySaleDialog({ sale, onClose }: { sale: ListedSale; onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const query = useQuery(saleExplanationQuery(ask, cardSystemId, sale.id))
  return (
    <Dialog opened onClose={onClose} title={t('why.title')} size={620}>
      <p>
        {t('why.ofSale', {
          event: sale.event.title,
          day: shortDate(sale.at),
          time: time(sale.at),
          price: euro(sale.regularPriceCents / 100),
        })}
      </p>
      <PriceExplanation query={query} past withShares />
    </Dialog>
  )
}
