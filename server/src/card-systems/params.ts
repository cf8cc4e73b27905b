import { Type } from 'typebox'

/** In addresses and bodies of our own: larger cannot be an id. */
export const CardSystemIdSchema = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
export const ofCardSystem = '/card-systems/:cardSystemId'
export const CardSystemParams = Type.Object({ cardSystemId: CardSystemIdSchema })
