import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const fr: Messages = {
  signIn: {
    title: 'Connexion',
    titleTo: appName => `Connexion à ${appName}`,
    subtitle: nouns => `Utilisez ${nouns}.`,
    methods: 'Modes de connexion',
    code: 'Code',
    qr: 'QR code',
    or: 'ou',
    google: 'Continuer avec Google',
  },
  identifier: {
    names: { email: 'e-mail', number: 'téléphone', wallet: 'portefeuille' },
    nouns: {
      email: 'votre e-mail',
      number: 'votre numéro de téléphone',
      wallet: 'votre adresse de portefeuille',
    },
    examples: {
      email: 'une adresse e-mail',
      number: 'un numéro de téléphone (avec + et l’indicatif du pays)',
      wallet: 'une adresse de portefeuille',
    },
    submit: 'Envoyer le code',
    retry: 'Réessayer',
    submitAnyway: 'Envoyer le code quand même',
    problems: {
      empty: nouns => `Saisissez ${nouns}.`,
      unrecognised: examples => `Nous n’avons pas reconnu votre saisie. Indiquez ${examples}.`,
      'too-long': () => 'C’est trop long. Saisissez uniquement l’adresse ou le numéro.',
      'email-incomplete': () =>
        'Cette adresse e-mail est incomplète. Elle doit ressembler à nom@example.com.',
      'country-code-missing': () => 'Commencez par l’indicatif du pays, par exemple +33 6 39 98 12 34.',
      'number-too-short': () => 'Ce numéro est trop court. Vérifiez qu’il ne manque aucun chiffre.',
      'number-too-long': () =>
        'Ce numéro est trop long. Un numéro compte 15 chiffres au maximum, indicatif du pays compris.',
      'kind-not-taken': examples => `Ce n’est pas accepté ici. Indiquez ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Ce numéro est trop court pour ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      'too-long': country =>
        `Ce numéro est trop long pour ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      'not-in-use': country =>
        `Ce numéro ne semble pas exister dans ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      checksum: currency =>
        `Cette adresse ${currency} contient une faute de frappe\u00a0: les caractères de contrôle ne correspondent pas. Vérifiez-la ou envoyez le code quand même.`,
    },
  },
  country: {
    button: (country, dialCode) => `Pays\u00a0: ${country}, ${dialCode}`,
    search: 'Rechercher un pays',
    none: 'Aucun pays ne porte ce nom.',
  },
  code: {
    title: 'Saisissez votre code',
    sentTo: { email: 'Envoyé à', sms: 'Envoyé au', wallet: 'Envoyé au portefeuille' },
    change: 'Modifier',
    label: format => `Code à ${size(format)}`,
    hint: format => `Le code comporte ${size(format)} et est vérifié dès qu’il est complet.`,
    incomplete: format => `Saisissez les ${size(format)} du code.`,
    submit: 'Vérifier',
    resend: 'Renvoyer le code',
    resendIn: when => `Renvoyer ${when}`,
    expiresIn: when => `Expire ${when}`,
    expired: 'Ce code a expiré.',
    sendNew: 'Demander un nouveau code',
    otherWay: 'Connectez-vous autrement',
    noCode: {
      email: 'Pas de code\u202f? Regardez dans vos spams ou *connectez-vous autrement*.',
      sms: 'Pas de code\u202f? Regardez vos messages ou *connectez-vous autrement*.',
      wallet: 'Pas de code\u202f? Regardez les messages de votre portefeuille ou *connectez-vous autrement*.',
    },
  },
  qr: {
    title: 'Connexion avec votre téléphone',
    name: host => `QR code de connexion à ${host}`,
    newCodeIn: when => `Nouveau code ${when}`,
    endsIn: when => `Ce code expire ${when}`,
    reconnecting: 'Reconnexion…',
    open: 'Ouvrez l’application Werify sur votre téléphone',
    scan: 'Appuyez sur *Scanner* et visez ce code',
    openApp: 'Ouvrir l’application Werify',
    matchCode: code => `Votre téléphone doit afficher\u00a0: *${code}*`,
    caution: host =>
      `Scannez-le uniquement avec l’application Werify, et seulement si vous avez ouvert *${host}* vous-même. Nous n’envoyons jamais de QR code par message.`,
    scanned: 'Code scanné. Approuvez la connexion sur votre téléphone.',
    expired: 'Ce code a expiré',
    used: 'Ce code a été utilisé sur un autre appareil. Si ce n’était pas vous, ouvrez l’application et déconnectez vos appareils.',
    denied: 'La connexion a été refusée sur votre téléphone',
    showNew: 'Afficher un nouveau code',
    notYou: 'Connexion annulée. Scannez un nouveau code avec votre propre téléphone.',
  },
  google: {
    finishing: 'Connexion avec Google…',
    inApp:
      'Google ne permet pas de se connecter dans cette application. Ouvrez cette page dans votre navigateur ou utilisez un code.',
  },
  confirm: {
    title: name => `Se connecter en tant que *${name}*\u00a0?`,
    titleNameless: 'Avez-vous approuvé cette connexion sur votre téléphone\u00a0?',
    caution: 'Si ce n’est pas vous, quelqu’un d’autre a approuvé la connexion.',
    yes: 'Continuer',
    no: 'Ce n’est pas moi',
  },
  signedIn: {
    title: 'Connexion réussie',
    titleFor: firstName => `Bon retour, ${firstName}`,
    verified: {
      email: 'Votre adresse e-mail est vérifiée',
      number: 'Votre numéro est vérifié',
      wallet: 'Votre portefeuille est vérifié',
    },
    next: 'Un instant…',
    nextTo: appName => `Redirection vers ${appName}…`,
  },
  status: {
    sending: 'Envoi du code…',
    sent: 'Code envoyé.',
    checking: 'Vérification du code…',
    creating: 'Création du QR code…',
    waiting: 'En attente de votre téléphone.',
    signedIn: 'Connexion réussie.',
  },
  offlineTitle: 'Vous êtes hors ligne',
  errors: {
    offline: 'Votre saisie est conservée. Nous réessaierons dès que vous serez de nouveau en ligne.',
    network: 'Le service de connexion est injoignable. Vérifiez votre accès à Internet et réessayez.',
    timeout: 'Cela prend trop de temps. Réessayez.',
    'not-loaded': 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez la page.',
    'bad-response':
      'Le service de connexion a donné une réponse incompréhensible. Réessayez dans quelques instants.',
    'server-error': 'Un problème est survenu de notre côté. Réessayez.',
    'rate-limited': 'Trop de tentatives.',
    locked: 'Trop de codes incorrects.',
    forbidden: 'La connexion n’est pas disponible ici. Contactez le site.',
    'identifier-rejected':
      'Impossible d’envoyer un code à ces coordonnées. Vérifiez-les ou utilisez une autre adresse ou un autre numéro.',
    'code-rejected': 'Ce code est incorrect.',
    'code-expired': 'Ce code n’est plus valable. Demandez-en un nouveau.',
    'google-failed': 'La connexion avec Google n’a pas abouti. Réessayez ou connectez-vous autrement.',
    rejected: 'La connexion n’a pas pu aboutir. Réessayez ou connectez-vous autrement.',
  },
  triesLeft: count =>
    count === 0
      ? 'Plus aucune tentative\u00a0: demandez un nouveau code.'
      : plural('fr', count, {
          one: 'Il vous reste # tentative.',
          many: 'Il vous reste # de tentatives.',
          other: 'Il vous reste # tentatives.',
        }),
  checkNewest: 'Regardez le message le plus récent et réessayez.',
  tryAgain: when => `Réessayez ${when}`,
  retryIn: when => `Réessayez ${when}.`,
  retryLater: 'Patientez un peu, puis réessayez.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('fr', length, { one: '# chiffre', many: '# de chiffres', other: '# chiffres' })
    : plural('fr', length, { one: '# caractère', many: '# de caractères', other: '# caractères' })
}
