import type { Messages } from '../messages.ts'
import type { orders as dutch } from '../nl/orders.ts'

export const orders: Messages<typeof dutch> = {
  title: 'Online orders',
  noun: 'orders',
  nounOne: 'order',
  empty: 'No online orders yet',
  emptyText: 'Passes that are ordered online appear here. Who registers at a desk is with the passholders.',
  what: 'All orders with these filters',
  filter: {
    id: 'Order number',
    from: 'Ordered from',
    until: 'Until',
  },
  column: {
    createdAt: 'Ordered',
    status: 'Status',
    people: 'Passes',
    totalPrice: 'Amount',
    payment: 'Payment',
    refund: 'Refund',
    refusal: 'Why not',
    client: 'Website',
    endedAt: 'Ended',
    id: 'Order number',
  },
  free: 'Free',
  deleted: 'No longer connected',
  status: {
    PENDING_PAYMENT: 'Waiting for payment',
    REGISTERED: 'Registered',
    CANCELLED: 'Cancelled',
  },
  payment: {
    OPEN: 'Not paid yet',
    PAID: 'Paid',
    CANCELLED: 'Broken off',
    EXPIRED: 'Not paid in time',
  },
  refund: {
    DUE: 'To be refunded',
    DONE: 'Refunded',
  },
  refusal: {
    late: 'Paid too late',
    insz: 'Was a passholder already',
    address: 'Does not live in the region any more',
    voucher: 'Voucher could not be used any more',
    numbers: 'No digital cards left',
    other: 'Could not be registered',
  },
  act: {
    copy: 'Copy the order number',
  },
}
