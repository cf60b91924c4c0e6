/** Clé d'un échange dans nos adresses : son instant (ms) et son rang. L'instant désigne la partition, la lecture n'en ouvre qu'une. */
export type CleEchange = { le: Date; id: number };

const FORME = /^([0-9]{1,15})-([0-9]{1,15})$/;

export const ecrireCleEchange = ({ le, id }: CleEchange): string => `${le.getTime()}-${id}`;

/** `null` : ce n'est pas une clé. */
export function lireCleEchange(texte: string): CleEchange | null {
  const lue = FORME.exec(texte);
  return lue === null ? null : { le: new Date(Number(lue[1])), id: Number(lue[2]) };
}
