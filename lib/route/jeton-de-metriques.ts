import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '../core/env.ts';

const empreinte = (texte: string): Buffer => createHash('sha256').update(texte).digest();

/** Ce que vaut le jeton présenté ; comparé en temps constant. `absent` : la page n'est pas réglée, elle n'existe pas. */
export function jetonDeMetriques(requete: Request, attendu = env().METRIQUES_JETON): 'absent' | 'refuse' | 'accepte' {
  if (attendu === undefined) return 'absent';
  const presente = /^Bearer (\S+)$/i.exec(requete.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(empreinte(presente), empreinte(attendu)) ? 'accepte' : 'refuse';
}
