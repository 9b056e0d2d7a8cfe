import * as z from 'zod'

/** A number as people write it: digits, parted as they like, with a country before it or not. */
export const telephoneSchema = z
  .string()
  .max(30)
  .regex(/^\+?[0-9](?:[ .-]?[0-9]){7,14}$/)

/** The number as a gateway wants it: nothing but its digits and the sign of a country. */
export const bareTelephone = (typed: string): string => typed.replace(/[ .-]/g, '')
