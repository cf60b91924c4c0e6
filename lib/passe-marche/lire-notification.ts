import type { NotificationLue } from '../domain/notification.ts';
import { candidatureFinaliseeWire, EVENEMENT_CANDIDATURE, EVENEMENT_MARCHE, evenementWire, marcheConfigureWire } from './wire.ts';

/** `syntaxe` : ce n'est pas du JSON (leur faute) ; `forme` : un événement connu sans ce qu'on en attend. */
export type Lecture =
  | { tag: 'lue'; evenement: string; notification: NotificationLue }
  | { tag: 'evenement-inconnu'; evenement: string }
  | { tag: 'illisible'; cause: 'syntaxe' | 'forme'; evenement: string | null };

const enUtc = (instant: string): string => new Date(instant).toISOString();

const lireJson = (corps: Uint8Array): { valeur: unknown } | null => {
  try {
    return { valeur: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(corps)) };
  } catch {
    return null;
  }
};

/** Lit les octets d'une notification, telle que le code ou les guides l'écrivent. */
export function lireNotification(corps: Uint8Array): Lecture {
  const json = lireJson(corps);
  if (json === null) return { tag: 'illisible', cause: 'syntaxe', evenement: null };
  const lu = evenementWire.safeParse(json.valeur);
  if (!lu.success) return { tag: 'illisible', cause: 'forme', evenement: null };
  const evenement = lu.data.event.replaceAll('\u0000', '');
  switch (evenement) {
    case EVENEMENT_MARCHE: {
      const recu = marcheConfigureWire.safeParse(json.valeur);
      if (!recu.success) return { tag: 'illisible', cause: 'forme', evenement };
      const { market, timestamp } = recu.data;
      const notification: NotificationLue = {
        tag: 'marche-configure',
        identifiant: market.identifier,
        types: market.market_type_codes ?? [],
        champs: (market.field_keys ?? []).map((cle) => cle.replaceAll('\u0000', '')),
        le: enUtc(market.completed_at ?? timestamp),
      };
      return { tag: 'lue', evenement, notification };
    }
    case EVENEMENT_CANDIDATURE: {
      const recu = candidatureFinaliseeWire.safeParse(json.valeur);
      if (!recu.success) return { tag: 'illisible', cause: 'forme', evenement };
      const { market_application: dossier, market_identifier: marche, timestamp } = recu.data;
      const le = enUtc(dossier.completed_at ?? timestamp);
      const notification: NotificationLue = {
        tag: 'candidature-finalisee',
        identifiant: dossier.identifier,
        marche,
        siret: dossier.siret,
        le,
      };
      return { tag: 'lue', evenement, notification };
    }
    default:
      return { tag: 'evenement-inconnu', evenement };
  }
}
