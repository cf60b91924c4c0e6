import { useMemo, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import type { CibleRejeu, FiltresEnvois, PageEnvois } from '@/lib/contracts/envois.ts';
import { causesDeLaPage } from './causes-de-la-page.ts';
import { versRejeuDesEnvois, versRejeuDuFiltre } from '../rejeux/vers-rejeu.ts';
import { RelanceDialogue } from './relance-dialogue.tsx';
import { boutonRelance } from './relance-libelle.ts';

type Props = {
  refs: readonly string[];
  page: PageEnvois;
  filtres: FiltresEnvois;
  onFait: () => void;
};
type Demande = { cible: CibleRejeu; portee: string };

/** Relancer la sélection, ou tous les envois d'une cause ; le résultat reste à l'écran. */
export function EnvoisRelance({ refs, page, filtres, onFait }: Props) {
  const filtree = filtres.cause !== undefined;
  const [demande, setDemande] = useState<Demande | null>(null);
  const [resultat, setResultat] = useState<string | null>(null);
  const causes = useMemo(() => (filtree ? causesDeLaPage(page.envois) : []), [filtree, page]);
  const terminer = (message: string) => {
    setDemande(null);
    setResultat(message);
    onFait();
  };
  // Une pile qui vient de se vider n'a plus rien à relancer, mais le résultat reste dit.
  const relancable = page.envois.length > 0;
  return (
    <div className="fr-my-2w">
      <div role="status">{resultat === null ? null : <Alerte ton="succes">{resultat}</Alerte>}</div>
      {relancable ? (
        <div className="flex flex-wrap items-center gap-4 fr-mt-1w">
          {refs.length > 0 ? (
            <Bouton onClick={() => setDemande({ cible: { tag: 'envois', refs: [...refs] }, portee: 'les envois choisis' })}>
              {boutonRelance(refs.length)}…
            </Bouton>
          ) : (
            <p className="fr-text--sm fr-mb-0">
              Cochez des envois pour les relancer, ou choisissez une cause pour les relancer tous.
            </p>
          )}
          <LienBouton
            variante="secondaire"
            prefetch={false}
            href={refs.length > 0 ? versRejeuDesEnvois(refs) : versRejeuDuFiltre(filtres)}
          >
            {refs.length > 0 ? 'Préparer un rejeu de la sélection…' : 'Préparer un rejeu de tout le filtre…'}
          </LienBouton>
          {causes.map(({ classe, code, titre }) => (
            <Bouton
              key={`${classe}-${code}`}
              variante="secondaire"
              onClick={() =>
                setDemande({ cible: { tag: 'cause', classe, code }, portee: `tous les envois de la cause « ${titre} »` })
              }
            >
              Relancer tous les envois de la cause « {titre} »…
            </Bouton>
          ))}
        </div>
      ) : null}
      {demande === null ? null : <RelanceDialogue {...demande} onFermer={() => setDemande(null)} onFait={terminer} />}
    </div>
  );
}
