import type { Requete } from '../../http/echange.ts';

/** Les adresses rendues suivent l'en-tête Host de l'appel, en http (contrat §3.1). */
export const origineDe = ({ entetes }: Requete): string => `http://${entetes.host ?? '127.0.0.1'}`;
