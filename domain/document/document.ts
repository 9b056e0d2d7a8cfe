import * as z from 'zod'

/** Whose rules of form a document follows: those of the Party or of the State. */
export const documentFamilies = ['party', 'state'] as const
export const documentFamilySchema = z.enum(documentFamilies)
export type DocumentFamily = (typeof documentFamilies)[number]

/** The sides of the register; what is only cited stands on neither. */
export const registerSides = ['incoming', 'outgoing'] as const
export const registerSideSchema = z.enum(registerSides)
export type RegisterSide = (typeof registerSides)[number]

export const documentUrgencies = ['ordinary', 'urgent', 'very_urgent', 'immediate'] as const
export const documentUrgencySchema = z.enum(documentUrgencies)

/** By what power it is signed: own, TM. (on behalf), K/T (for the head), T/L (by order), TUQ. (by authority). */
export const signingPowers = ['own', 'on_behalf', 'for_head', 'by_order', 'by_authority'] as const
export const signingPowerSchema = z.enum(signingPowers)
export type SigningPower = (typeof signingPowers)[number]

export const relationKinds = ['replaces', 'amends', 'carries_out', 'answers'] as const
export const relationKindSchema = z.enum(relationKinds)
export type RelationKind = (typeof relationKinds)[number]

export const documentFileRoles = ['text', 'annex'] as const
export const documentFileRoleSchema = z.enum(documentFileRoles)

/** What a reading of the text took it for; types of the catalogue say which of these they are. */
export const documentKinds = ['plan', 'notice', 'report', 'news', 'minutes', 'decision', 'other'] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = (typeof documentKinds)[number]
