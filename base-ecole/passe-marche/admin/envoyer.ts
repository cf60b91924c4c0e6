import type { z } from 'zod';
import { refuser } from '../../admin/action.ts';
import { type Reponse, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { EN_TETE_SIGNATURE } from '../notifications/alterations.ts';
import { poster } from '../notifications/poster.ts';
import { serialiser } from '../notifications/serialiser.ts';
import { signer } from '../notifications/signer.ts';
import type { schemaEnvoi } from './schemas.ts';

/** Envoie un corps quelconque à l'adresse de l'éditeur, signé de son secret sauf signature imposée ou nulle. */
export async function envoyerLibre(monde: MondePasseMarche, choix: z.output<typeof schemaEnvoi>): Promise<Reponse> {
  const editeur = monde.editeurs.lire(choix.client_id);
  if (!editeur?.webhook) return refuser(404, 'Aucun éditeur de ce client_id n’a d’adresse de notification');
  const octets = Buffer.from(typeof choix.corps === 'string' ? choix.corps : serialiser(choix.corps));
  const juste = editeur.webhook_secret === null ? null : signer(editeur.webhook_secret, octets);
  const signature = choix.signature === undefined ? juste : choix.signature;
  const entetes = { 'Content-Type': 'application/json', ...(signature === null ? {} : { [EN_TETE_SIGNATURE]: signature }) };
  return repondreJson(200, await poster(editeur.webhook, entetes, octets, monde.rythme().delaiMs));
}
