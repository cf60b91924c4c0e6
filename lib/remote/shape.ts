import { z } from 'zod';

/** Ce qu'un schéma attend, réduit à ses types et à ses noms : assez pour dire en quoi une réponse s'en écarte. */
export type Shape =
  | { readonly tag: 'any' | 'text' | 'number' | 'boolean' }
  | { readonly tag: 'list'; readonly item: Shape }
  | { readonly tag: 'object'; readonly fields: ReadonlyMap<string, { readonly shape: Shape; readonly required: boolean }> };

/** La forme d'un schéma ; ce que la forme ne sait pas dire (union, inconnu) vaut « any ». */
export const shapeOf = (schema: unknown): Shape => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => [name, { shape: shapeOf(field), required: !z.safeParse(field, undefined).success }] as const,
    );
    return { tag: 'object', fields: new Map(fields) };
  }
  if (schema instanceof z.ZodArray) return { tag: 'list', item: shapeOf(schema.element) };
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return { tag: 'text' };
  if (schema instanceof z.ZodNumber) return { tag: 'number' };
  return { tag: schema instanceof z.ZodBoolean ? 'boolean' : 'any' };
};
