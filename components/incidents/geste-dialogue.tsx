import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { useAction } from '@/lib/hooks/use-action.ts';
import { corpsDuGeste } from './corps-du-geste.ts';

const incidentChange = () => import('@/lib/contracts/incidents.ts').then((m) => m.incidentChange);

type Geste = 'endormir' | 'resoudre' | 'ignorer' | 'rouvrir';
type Props = { geste: Geste; incident: { ref: string; revision: number }; onFermer: () => void };

const TITRES: Record<Geste, string> = {
  endormir: 'Mettre l’incident en sommeil',
  resoudre: 'Résoudre l’incident',
  ignorer: 'Ignorer l’incident',
  rouvrir: 'Rouvrir l’incident',
};

/** Ce qu'un geste demande avant d'agir. */
export function GesteDialogue({ geste, incident, onFermer }: Props) {
  const router = useRouter();
  const action = useAction(`/api/incidents/${incident.ref}/etat`, incidentChange, () => {
    onFermer();
    router.refresh();
  });
  function confirmer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    if (!action.enCours) action.envoyer(corpsDuGeste(geste, incident.revision, new FormData(e.currentTarget)));
  }
  const champsEnFaute = action.probleme?.erreurs.length ?? 0;
  return (
    <Dialogue ouvert onFermer={onFermer} titre={TITRES[geste]}>
      <form onSubmit={confirmer} noValidate>
        <AlerteErreur>{champsEnFaute === 0 ? action.probleme?.detail : null}</AlerteErreur>
        {geste === 'resoudre' ? (
          <>
            <ZoneTexte
              label="Cause constatée (obligatoire)"
              name="cause"
              rows={2}
              maxLength={2000}
              erreur={action.faute('cause')}
            />
            <ZoneTexte
              label="Action menée (obligatoire)"
              name="action"
              rows={2}
              maxLength={2000}
              erreur={action.faute('action')}
            />
            <Case
              label="Vérifier par un rejeu"
              indication="Un rejeu de cet incident doit avoir réussi en entier depuis la dernière occurrence ; décochée, la résolution reste sans preuve."
              name="verifier"
              defaultChecked
            />
          </>
        ) : (
          <ZoneTexte label="Raison (obligatoire)" name="raison" rows={3} maxLength={2000} erreur={action.faute('raison')} />
        )}
        {geste === 'endormir' ? (
          <Champ
            label="Jusqu’au"
            indication="Facultatif. Sans date, l’incident dort jusqu’à ce que son rythme double ou qu’un territoire de plus soit touché."
            name="jusquA"
            type="date"
            erreur={action.faute('jusquA')}
          />
        ) : null}
        <div className="fr-mt-2w">
          <AgirOuAnnuler onAnnuler={onFermer}>
            <Bouton type="submit" disabled={action.enCours}>
              {TITRES[geste]}
            </Bouton>
          </AgirOuAnnuler>
        </div>
      </form>
    </Dialogue>
  );
}
