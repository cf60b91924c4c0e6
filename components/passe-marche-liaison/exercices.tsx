'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { type IssuesExercice, issuesExercice } from '@/lib/contracts/recette-passe-marche.ts';
import { attenduDe, type CodeExercice, CODES_EXERCICE, EXERCICES } from '@/lib/domain/exercice.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';
import { IssueExercice } from './issue-exercice.tsx';

type Objet = { ref: string; genre: 'marche' | 'candidature'; nom: string; marche: string; candidature: string };
type Props = { environnement: string; objets: readonly Objet[] };

const CHOIX = CODES_EXERCICE.map((valeur) => ({ valeur, libelle: EXERCICES[valeur].libelle }));
const estCode = (valeur: string): valeur is CodeExercice => CODES_EXERCICE.some((c) => c === valeur);
const nommer = ({ genre, nom, marche, candidature }: Objet): string =>
  genre === 'marche' ? `Marché ${marche} (${nom})` : `Candidature ${candidature} (${nom})`;

type Suite = { tag: 'repos' | 'en-cours' } | { tag: 'echec'; detail: string } | { tag: 'recue'; issues: IssuesExercice };

/** Choisir un exercice et son objet, l'envoyer à notre réception, lire ce qu'elle en a fait. */
export function Exercices({ environnement, objets }: Props) {
  const router = useRouter();
  const [exercice, setExercice] = useState<CodeExercice>('marche-configure');
  const [objet, setObjet] = useState('');
  const [suite, setSuite] = useState<Suite>({ tag: 'repos' });
  const soumettre = async (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    setSuite({ tag: 'en-cours' });
    const body = { environnement, exercice, objet: objet === '' ? null : objet };
    const recu = await fetchJson('/api/passe-marche/exercices', issuesExercice, { method: 'POST', body });
    setSuite(recu.ok ? { tag: 'recue', issues: recu.value } : { tag: 'echec', detail: recu.error.detail });
    router.refresh();
  };
  return (
    <>
      <p>
        Une vraie requête signée part d’ici vers notre propre adresse de réception, comme si Passe Marché l’envoyait. Sur un
        marché connu, l’effet est réel ici, mais Passe Marché n’en sait rien.
      </p>
      <form method="post" onSubmit={(e) => void soumettre(e)} aria-label="Envoyer un exercice">
        <Selection
          label="Exercice"
          indication={`Attendu : ${attenduDe(exercice, objet !== '')}`}
          choix={CHOIX}
          value={exercice}
          onChange={(e) => estCode(e.target.value) && setExercice(e.target.value)}
        />
        <Selection
          label="Objet"
          indication="Un identifiant inventé ne touche à rien"
          value={objet}
          onChange={(e) => setObjet(e.target.value)}
          vide="Un identifiant inventé"
          choix={objets.map((o) => ({ valeur: o.ref, libelle: nommer(o) }))}
        />
        <Bouton type="submit" disabled={suite.tag === 'en-cours'}>
          Envoyer l’exercice
        </Bouton>
      </form>
      <div role="status" className="fr-mt-3w">
        {suite.tag === 'en-cours' ? <p>Envoi, puis lecture du verdict…</p> : null}
        {suite.tag === 'recue' ? <IssueExercice issues={suite.issues} /> : null}
      </div>
      {suite.tag === 'echec' ? (
        <Alerte ton="erreur" annoncee>
          {suite.detail}
        </Alerte>
      ) : null}
    </>
  );
}
