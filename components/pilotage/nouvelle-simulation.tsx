'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FiltreSelection } from '@/components/ui/filtre-selection.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { Grille } from '@/lib/domain/grille.ts';
import { useLancerSimulation } from '@/lib/hooks/use-simulation.ts';
import { essaiDuFormulaire } from './essai-du-formulaire.ts';
import { PointsAEssayer } from './points-a-essayer.tsx';

type Choix = { code: string; version: string; libelle: string; etat: string; siren: string };
type Props = { grilles: readonly Choix[]; depart: Grille | null };

const modele = (g: { code: string; version: string }) => `${g.code}|${g.version}`;
const option = (g: Choix) => ({ valeur: modele(g), libelle: `${g.libelle}, version ${g.version}` });

/** Une grille publiée, puis un brouillon ou d'autres points : de quoi essayer sur le stock. */
export function NouvelleSimulation({ grilles, depart }: Props) {
  const router = useRouter();
  const lancer = useLancerSimulation();
  const [fautes, setFautes] = useState<Record<string, string>>({});
  if (depart === null) return <EtatVide titre="Aucune grille publiée">Il faut une grille publiée de votre périmètre.</EtatVide>;
  const brouillons = grilles.filter((g) => g.etat === 'brouillon' && g.siren === depart.siren);

  async function envoyer(evenement: React.FormEvent<HTMLFormElement>) {
    evenement.preventDefault();
    if (lancer.isPending || depart === null) return;
    const champs = new FormData(evenement.currentTarget);
    const texte = (nom: string) => {
      const lu = champs.get(nom);
      return typeof lu === 'string' ? lu : '';
    };
    const essai = essaiDuFormulaire(depart, texte('brouillon'), texte);
    const recu = await lancer.mutateAsync({ titre: texte('titre'), depart: modele(depart), essai });
    if (recu.ok) return router.push(`/pilotage/simulations/${recu.value.ref}`);
    const recues = recu.error.erreurs.map((e) => [e.champ.split('.')[0] ?? '', e.message]);
    setFautes(recues.length > 0 ? Object.fromEntries(recues) : { ensemble: recu.error.detail });
  }

  return (
    <>
      <FiltreSelection
        action="/pilotage/simulations/nouvelle"
        libelle="Choisir la grille de départ"
        bouton="Partir de cette grille"
        filtres={[
          {
            nom: 'depart',
            label: 'Grille de départ',
            valeur: modele(depart),
            choix: grilles.filter((g) => g.etat === 'publiee').map(option),
          },
        ]}
      />
      <form onSubmit={envoyer} noValidate key={modele(depart)} aria-label="Nouvelle simulation">
        {['ensemble', 'essai', 'depart'].map((c) =>
          fautes[c] ? (
            <Alerte key={c} ton="erreur" annoncee>
              {fautes[c]}
            </Alerte>
          ) : null,
        )}
        <Champ label="Titre" name="titre" required erreur={fautes.titre ?? null} maxLength={120} />
        {brouillons.length > 0 ? (
          <Selection
            label="Brouillon à essayer"
            indication="Ou laissez vide et changez des points ci-dessous."
            name="brouillon"
            vide="Aucun : changer des points"
            choix={brouillons.map(option)}
          />
        ) : null}
        <PointsAEssayer criteres={depart.criteres} />
        <Bouton type="submit" aria-disabled={lancer.isPending || undefined}>
          {lancer.isPending ? 'Lancement…' : 'Lancer la simulation'}
        </Bouton>
      </form>
    </>
  );
}
