import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const ptBR: Messages = {
  signIn: {
    title: 'Entrar',
    titleTo: appName => `Entrar em ${appName}`,
    subtitle: nouns => `Use seu ${nouns}.`,
    methods: 'Formas de entrar',
    code: 'Código',
    qr: 'QR Code',
    or: 'ou',
    google: 'Continuar com o Google',
  },
  identifier: {
    names: { email: 'e-mail', number: 'telefone', wallet: 'carteira' },
    nouns: { email: 'e-mail', number: 'número de telefone', wallet: 'endereço de carteira' },
    examples: {
      email: 'um e-mail',
      number: 'um número de telefone (com + e o código do país)',
      wallet: 'um endereço de carteira',
    },
    submit: 'Enviar código',
    retry: 'Tentar de novo',
    submitAnyway: 'Enviar código mesmo assim',
    problems: {
      empty: nouns => `Digite seu ${nouns}.`,
      unrecognised: examples => `Não reconhecemos este dado. Digite ${examples}.`,
      'too-long': () => 'O texto é longo demais. Digite só o endereço ou o número.',
      'email-incomplete': () => 'Este e-mail está incompleto. Ele deve ser como nome@example.com.',
      'country-code-missing': () => 'Comece com o código do país, por exemplo: +55 11 96123-4567.',
      'number-too-short': () => 'Este número é curto demais. Veja se não falta nenhum dígito.',
      'number-too-long': () =>
        'Este número é longo demais. Um número tem no máximo 15 dígitos, com o código do país.',
      'kind-not-taken': examples => `Isso não pode ser usado aqui. Digite ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Este número é curto demais para este país (${country}). Confira ou envie o código mesmo assim.`,
      'too-long': country =>
        `Este número é longo demais para este país (${country}). Confira ou envie o código mesmo assim.`,
      'not-in-use': country =>
        `Não existem números assim neste país (${country}). Confira ou envie o código mesmo assim.`,
      checksum: currency =>
        `Este endereço de ${currency} tem um erro de digitação: os caracteres de verificação não conferem. Confira ou envie o código mesmo assim.`,
    },
  },
  country: {
    button: (country, dialCode) => `País: ${country}, ${dialCode}`,
    search: 'Buscar um país',
    none: 'Nenhum país tem esse nome.',
  },
  code: {
    title: 'Digite seu código',
    sentTo: { email: 'Enviado para', sms: 'Enviado para', wallet: 'Enviado para a carteira' },
    change: 'Alterar',
    label: format => `Código de ${size(format)}`,
    hint: format => `O código tem ${size(format)} e é verificado assim que estiver completo.`,
    incomplete: format => `Digite os ${size(format)} do código.`,
    submit: 'Verificar',
    resend: 'Reenviar código',
    resendIn: when => `Reenviar ${when}`,
    expiresIn: when => `Expira ${when}`,
    expired: 'Este código expirou.',
    sendNew: 'Pedir um novo código',
    otherWay: 'Entre de outra forma',
    noCode: {
      email: 'Não recebeu o código? Veja sua caixa de spam ou *entre de outra forma*.',
      sms: 'Não recebeu o código? Veja suas mensagens ou *entre de outra forma*.',
      wallet: 'Não recebeu o código? Veja as mensagens da sua carteira ou *entre de outra forma*.',
    },
  },
  qr: {
    title: 'Entre com seu celular',
    name: host => `QR Code para entrar em ${host}`,
    newCodeIn: when => `Novo código ${when}`,
    endsIn: when => `Este código expira ${when}`,
    reconnecting: 'Reconectando…',
    open: 'Abra o app Werify no seu celular',
    scan: 'Toque em *Escanear* e aponte para este código',
    openApp: 'Abrir o app Werify',
    matchCode: code => `Seu celular deve mostrar: *${code}*`,
    caution: host =>
      `Escaneie somente com o app Werify e somente se foi você quem abriu *${host}*. Nunca enviamos QR Codes em mensagens.`,
    scanned: 'Código escaneado. Aprove o acesso no seu celular.',
    expired: 'Este código expirou',
    used: 'Este código foi usado em outro dispositivo. Se não foi você, abra o app e desconecte seus dispositivos.',
    denied: 'O acesso foi recusado no seu celular',
    showNew: 'Mostrar um novo código',
    notYou: 'Você não entrou. Escaneie um novo código com o seu próprio celular.',
  },
  google: {
    finishing: 'Entrando com o Google…',
    inApp:
      'O Google não permite entrar dentro deste aplicativo. Abra esta página no seu navegador ou use um código.',
  },
  confirm: {
    title: name => `Entrar como *${name}*?`,
    titleNameless: 'Você aprovou este acesso no seu celular?',
    caution: 'Se não é você, outra pessoa aprovou o acesso.',
    yes: 'Continuar',
    no: 'Não sou eu',
  },
  signedIn: {
    title: 'Você entrou na sua conta',
    titleFor: firstName => `Que bom ter você de volta, ${firstName}`,
    verified: {
      email: 'Seu e-mail foi verificado',
      number: 'Seu número foi verificado',
      wallet: 'Sua carteira foi verificada',
    },
    next: 'Um momento…',
    nextTo: appName => `Levando você para ${appName}…`,
  },
  status: {
    sending: 'Enviando o código…',
    sent: 'Código enviado.',
    checking: 'Verificando o código…',
    creating: 'Criando um QR Code…',
    waiting: 'Aguardando seu celular.',
    signedIn: 'Você entrou na sua conta.',
  },
  offlineTitle: 'Você está sem internet',
  errors: {
    offline: 'O que você digitou continua aqui. Tentaremos de novo quando a conexão voltar.',
    network: 'Não foi possível acessar o serviço de login. Verifique sua conexão e tente de novo.',
    timeout: 'Está demorando demais. Tente de novo.',
    'not-loaded': 'Não foi possível carregar esta parte. Verifique sua conexão e recarregue a página.',
    'bad-response': 'O serviço de login deu uma resposta inesperada. Tente de novo daqui a pouco.',
    'server-error': 'Algo deu errado do nosso lado. Tente de novo.',
    'rate-limited': 'Tentativas demais.',
    locked: 'Códigos errados demais.',
    forbidden: 'O acesso não está disponível aqui. Entre em contato com o site.',
    'identifier-rejected':
      'Não é possível enviar um código para este contato. Confira ou use outro endereço ou número.',
    'code-rejected': 'Este código não está certo.',
    'code-expired': 'Este código não é mais válido. Peça um novo.',
    'google-failed':
      'Não foi possível concluir a entrada com o Google. Tente de novo ou entre de outra forma.',
    rejected: 'Não foi possível continuar. Tente de novo ou entre de outra forma.',
  },
  triesLeft: count =>
    count === 0
      ? 'Não há mais tentativas: peça um novo código.'
      : plural('pt-BR', count, {
          one: 'Resta # tentativa.',
          many: 'Restam # de tentativas.',
          other: 'Restam # tentativas.',
        }),
  checkNewest: 'Veja a mensagem mais recente e tente de novo.',
  tryAgain: when => `Tente de novo ${when}`,
  retryIn: when => `Tente de novo ${when}.`,
  retryLater: 'Espere um pouco e tente de novo.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('pt-BR', length, { one: '# dígito', many: '# de dígitos', other: '# dígitos' })
    : plural('pt-BR', length, { one: '# caractere', many: '# de caracteres', other: '# caracteres' })
}
