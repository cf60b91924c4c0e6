import { Fait, Faits } from '@/components/ui/faits.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import type { EvenementMarche } from '@/lib/domain/histoire-marche.ts';
import { TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { ApercuRequete } from './apercu-requete.tsx';
import { compteCandidatures } from './compte-candidatures.ts';
import { HistoireMarche } from './histoire-marche.tsx';

/** Les faits d'un marché et son histoire ; pour un brouillon, la requête exacte qui le créera. */
export function MarcheEnsemble({ marche: m, histoire }: { marche: MarcheDetaille; histoire: readonly EvenementMarche[] }) {
  return (
    <>
      <h2 className="fr-h5">Le marché</h2>
      <Faits>
        <Fait nom="Identifiant Passe Marché">{m.identifiant ?? 'pas encore'}</Fait>
        <Fait nom="Acheteur (SIRET)">{formaterSiret(m.siret)}</Fait>
        <Fait nom="Échéance">
          <Horodatage instant={m.echeance} />
        </Fait>
        <Fait nom="Types">{m.types.map((t) => TYPES_MARCHE[t] ?? t).join(', ')}</Fait>
        <Fait nom="Candidatures">{compteCandidatures(m)}</Fait>
        <Fait nom="Saisi le">
          <Horodatage instant={m.saisiLe} />, par {m.agent ?? 'le système'}
        </Fait>
        {m.creeLe ? (
          <Fait nom="Créé chez Passe Marché le">
            <Horodatage instant={m.creeLe} />
          </Fait>
        ) : null}
        {m.configureLe ? (
          <Fait nom="Configuré le">
            <Horodatage instant={m.configureLe} />, {m.champs.length} champs demandés aux candidats
          </Fait>
        ) : null}
      </Faits>
      {m.etat === 'brouillon' || m.etat === 'refuse' ? (
        <>
          <h2 className="fr-h5 fr-mt-4w">Requête de création</h2>
          <ApercuRequete key={m.revision} marche={m.ref} revision={m.revision} />
        </>
      ) : null}
      <h2 className="fr-h5 fr-mt-4w">Histoire</h2>
      <HistoireMarche histoire={histoire} />
    </>
  );
}
