import { surveillance } from '../../lib/journal/surveiller.ts';
import type { Monde } from './monde.ts';

/** Un tour de la surveillance par les gestes du travailleur : cumuls du trafic, alertes ouvertes ou refermées, courriels partis. */
export async function surveiller({ pool, horloge, reglages, viderJournal }: Monde): Promise<void> {
  await viderJournal();
  const tour = surveillance(
    pool,
    {
      environnement: reglages.ENVIRONNEMENT,
      clientId: reglages.PISTE_CLIENT_ID,
      quota: { seconde: reglages.PISTE_DEBIT_PAR_SECONDE, heure: reglages.PISTE_QUOTA_HEURE },
      adressePublique: reglages.NEXTAUTH_URL,
      smtpUrl: reglages.ALERTE_SMTP_URL,
      courrielDe: reglages.ALERTE_COURRIEL_DE,
      courrielA: reglages.ALERTE_COURRIEL_A,
    },
    horloge.now,
  );
  await tour.cumuler();
  await tour.evaluer();
  await tour.livrer();
}
