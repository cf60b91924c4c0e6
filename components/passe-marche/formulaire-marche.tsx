'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import { refCreee, type SaisieMarche } from '@/lib/contracts/passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement-passe-marche.ts';
import { controlerMarche, type Faute, type TypeMarche, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { fetchJson } from '@/lib/hooks/fetch-json.ts';
import { useHydrate } from '@/components/cotation/use-hydrate.ts';
import { type LotSaisi, LotsSaisis } from './lots-saisis.tsx';

const TYPES = Object.entries(TYPES_MARCHE) as [TypeMarche, string][];
const AUCUNE: Faute[] = [];

/** Ce que la page a tiré et montré : sa clé, et l'environnement où le marché ira. */
type Page = Pick<SaisieMarche, 'cle' | 'environnement'>;

const lireSaisie = (formulaire: FormData, page: Page, lots: readonly LotSaisi[]): SaisieMarche => {
  const texte = (nom: string): string => {
    const valeur = formulaire.get(nom);
    return typeof valeur === 'string' ? valeur.trim() : '';
  };
  const heure = new Date(texte('echeance'));
  const limite = texte('limiteLots');
  return {
    ...page,
    nom: texte('nom'),
    echeance: Number.isNaN(heure.getTime()) ? '' : heure.toISOString(),
    siret: texte('siret'),
    types: TYPES.map(([type]) => type).filter((type) => formulaire.getAll('types').includes(type)),
    lots: lots.map(({ nom, cpv }) => ({ nom: nom.trim(), cpv: cpv.trim() === '' ? null : cpv.trim() })),
    limiteLots: limite === '' ? null : Number(limite),
  };
};

/** Saisit un brouillon de marché ; `cle` vient de la page : envoyer deux fois le même formulaire ne fait qu'un brouillon. */
export function FormulaireMarche(page: Page) {
  const pret = useHydrate();
  const router = useRouter();
  const [lots, setLots] = useState<LotSaisi[]>([]);
  const [fautes, setFautes] = useState(AUCUNE);
  const [echec, setEchec] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const erreurs = new Map(fautes.map((f) => [f.champ, f.message]));

  const soumettre = async (evenement: FormEvent<HTMLFormElement>) => {
    evenement.preventDefault();
    const saisie = lireSaisie(new FormData(evenement.currentTarget), page, lots);
    const locales = controlerMarche(saisie);
    setFautes(locales);
    if (locales.length > 0) return;
    setEnCours(true);
    const recu = await fetchJson('/api/passe-marche/marches', refCreee, { method: 'POST', body: saisie });
    if (recu.ok) return router.push(`/passe-marche/marches/${recu.value.ref}`);
    setEnCours(false);
    setFautes(recu.error.erreurs);
    setEchec(recu.error.erreurs.length > 0 ? null : recu.error.detail);
  };

  return (
    <form method="post" noValidate onSubmit={(e) => void soumettre(e)} aria-label="Nouveau marché">
      <p>Environnement de Passe Marché : {libelleEnvironnement(page.environnement)}.</p>
      <ResumeErreurs titre="Le marché est à corriger" erreurs={fautes.map((f) => ({ ...f, cible: f.champ }))} />
      {echec === null ? null : (
        <Alerte ton="erreur" annoncee>
          {echec}
        </Alerte>
      )}
      <Champ label="Nom du marché" name="nom" id="nom" required erreur={erreurs.get('nom')} autoComplete="off" />
      <Champ
        label="Date et heure limites"
        indication="À l’heure de ce poste. Passe Marché l’affiche sans rien fermer à cette date."
        name="echeance"
        id="echeance"
        type="datetime-local"
        required
        erreur={erreurs.get('echeance')}
      />
      <Champ
        label="SIRET de l’acheteur"
        indication="14 chiffres, par exemple 130 025 265 00013"
        name="siret"
        id="siret"
        required
        inputMode="numeric"
        erreur={erreurs.get('siret')}
        autoComplete="off"
      />
      <GroupeDeChamps legende="Types de marché (obligatoire)" erreur={erreurs.get('types')}>
        {TYPES.map(([type, libelle], rang) => (
          <Case key={type} label={libelle} name="types" value={type} id={rang === 0 ? 'types' : `types-${type}`} />
        ))}
      </GroupeDeChamps>
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
          erreur={erreurs.get('limiteLots')}
        />
      ) : null}
      <Bouton type="submit" disabled={!pret || enCours}>
        Enregistrer le brouillon
      </Bouton>
      <p className="fr-text--sm fr-mt-1w">
        Rien ne part chez Passe Marché : la page suivante montre la requête exacte avant l’envoi.
      </p>
    </form>
  );
}
