'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import { useHydrate } from '@/components/ui/use-hydrate.ts';
import { refCreee } from '@/lib/contracts/passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { controlerMarche, type Faute } from '@/lib/domain/marche.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';
import { ChampsMarche } from './champs-marche.tsx';
import { type LotSaisi, LotsSaisis } from './lots-saisis.tsx';
import { type DepartSaisie, lireSaisie, versChamps } from './saisie-marche.ts';

type Props = {
  /** La clé vient de la page : envoyer deux fois le même formulaire ne fait qu'un brouillon. La révision, de la lecture. */
  depart: { environnement: string } & ({ tag: 'nouveau'; cle: string } | { tag: 'modifie'; ref: string; revision: number });
  saisi?: DepartSaisie;
};

const AUCUNE: Faute[] = [];
const API = '/api/passe-marche/marches';

const envoyer = (depart: Props['depart'], saisie: ReturnType<typeof lireSaisie>) =>
  depart.tag === 'nouveau'
    ? fetchJson(API, refCreee, { method: 'POST', body: { ...saisie, cle: depart.cle, environnement: depart.environnement } })
    : fetchJson(`${API}/${depart.ref}`, refCreee, { method: 'PUT', body: { ...saisie, revision: depart.revision } });

/** Saisit un brouillon de marché, ou le corrige ; chaque faute se dit sous son champ, et rien de saisi ne se perd. */
export function FormulaireMarche({ depart, saisi }: Props) {
  const pret = useHydrate();
  const router = useRouter();
  const champs = saisi === undefined ? null : versChamps(saisi);
  const [lots, setLots] = useState<LotSaisi[]>(champs?.lots ?? []);
  const [fautes, setFautes] = useState(AUCUNE);
  const [echec, setEchec] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const erreurs = new Map(fautes.map((f) => [f.champ, f.message]));

  const soumettre = async (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = lireSaisie(new FormData(evenement.currentTarget), lots);
    const locales = controlerMarche(saisie);
    setFautes(locales);
    if (locales.length > 0) return;
    setEnCours(true);
    const recu = await envoyer(depart, saisie);
    if (recu.ok) return router.push(`/passe-marche/marches/${recu.value.ref}`);
    setEnCours(false);
    setFautes(recu.error.erreurs);
    setEchec(recu.error.erreurs.length > 0 ? null : recu.error.detail);
  };

  return (
    <form method="post" noValidate onSubmit={(e) => void soumettre(e)} aria-label="Marché">
      <p>Environnement de Passe Marché : {libelleEnvironnement(depart.environnement)}.</p>
      <ResumeErreurs titre="Le marché est à corriger" erreurs={fautes.map((f) => ({ ...f, cible: f.champ }))} />
      {echec === null ? null : (
        <Alerte ton="erreur" annoncee>
          {echec}
        </Alerte>
      )}
      <ChampsMarche depart={champs} erreurs={erreurs} />
      <LotsSaisis lots={lots} erreurs={erreurs} onChange={setLots} />
      {lots.length > 0 ? (
        <Champ
          label="Nombre de lots qu’une entreprise peut choisir"
          indication="Facultatif ; sans limite si vide"
          name="limiteLots"
          id="limiteLots"
          type="number"
          min={1}
          max={lots.length}
          defaultValue={champs?.limiteLots}
          erreur={erreurs.get('limiteLots')}
        />
      ) : null}
      <Bouton type="submit" disabled={!pret || enCours}>
        {depart.tag === 'nouveau' ? 'Enregistrer le brouillon' : 'Enregistrer les modifications'}
      </Bouton>
      <p className="fr-text--sm fr-mt-1w">
        Rien ne part chez Passe Marché : la page suivante montre la requête exacte avant l’envoi.
      </p>
    </form>
  );
}
