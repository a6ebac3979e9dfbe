import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const ptBR: Messages = {
  signIn: {
    title: 'Entrar',
    titleTo: appName => `Entrar em ${appName}`,
    subtitle: nouns => `Use seu ${nouns}.`,
    methods: 'Formas de entrar',
    code: 'Código único',
    qr: 'QR Code',
    or: 'ou',
    google: 'Continuar com o Google',
    lastUsed: 'Último usado',
    terms: 'Termos de Serviço',
    privacy: 'Política de Privacidade',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} ou ${b}`,
      three: (a, b, c) => `${a}, ${b} ou ${c}`,
    },
    names: { email: 'e\u2011mail', number: 'telefone', wallet: 'carteira' },
    numberAlone: 'Número de telefone',
    nouns: { email: 'e\u2011mail', number: 'número de telefone', wallet: 'endereço de carteira' },
    examples: {
      email: 'um e\u2011mail',
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
      secret: () =>
        'Isto parece uma chave privada ou frase de recuperação. Nunca a digite em um site: quem tem a chave ou a frase tem as suas criptomoedas.',
      'email-incomplete': () => 'Este e\u2011mail está incompleto. Ele deve ser como nome@example.com.',
      'country-code-missing': () =>
        'Comece com o código do país, por exemplo: +55\u00a011\u00a096123\u20114567.',
      'number-too-short': () => 'Este número é curto demais. Veja se não falta nenhum dígito.',
      'number-too-long': () =>
        'Este número é longo demais. Um número tem no máximo 15 dígitos, com o código do país.',
      'kind-not-taken': examples => `Isso não pode ser usado aqui. Digite ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Este número é curto demais para este país (${country}). Confira ou envie o código mesmo assim.`,
      'too-long': country =>
        `Este número é longo demais para este país (${country}). Confira ou envie o código mesmo assim.`,
      'not-in-use': country =>
        `Não existem números assim neste país (${country}). Confira ou envie o código mesmo assim.`,
      mistyped: address => `Você quis dizer ${address}? Confira ou envie o código mesmo assim.`,
      checksum: currency =>
        `Este endereço de ${currency} parece ter um erro de digitação. Confira ou envie o código mesmo assim.`,
    },
  },
  country: {
    button: (country, dialCode) => `País: ${country}, ${dialCode}`,
    choose: 'Escolher um país',
    search: 'Buscar um país',
    none: 'Nenhum país encontrado.',
    list: 'Países',
  },
  code: {
    title: 'Digite seu código',
    sentTo: {
      email: 'Enviado para',
      sms: 'Enviado para',
      whatsapp: 'Enviado por WhatsApp para',
      call: 'Por ligação para',
      wallet: 'Enviado para a carteira',
    },
    sentToSpoken: {
      email: domain => `Enviado para seu e\u2011mail em ${domain}.`,
      sms: end => `Enviado para seu número de telefone com final ${end}.`,
      whatsapp: end => `Enviado por WhatsApp para seu número de telefone com final ${end}.`,
      call: end => `Por ligação para seu número com final ${end}.`,
      wallet: end => `Enviado para sua carteira com final ${end}.`,
    },
    sentByEmail: 'Enviado para seu e\u2011mail',
    change: 'Alterar',
    label: format => `Código de ${size(format)}`,
    hint: format => `Vamos verificar o código assim que você digitar os ${size(format)}.`,
    incomplete: format => `Digite os ${size(format)} do código.`,
    submit: 'Verificar',
    resend: 'Reenviar código',
    resendIn: when => `Reenviar ${when}`,
    openMail: name => `Abrir o ${name}`,
    expiresIn: when => `Expira ${when}`,
    expired: 'Este código expirou.',
    sendNew: 'Pedir um novo código',
    otherNumber: 'use outro número',
    noCode: {
      email: 'Não recebeu o código? Veja sua caixa de spam ou *entre de outra forma*.',
      sms: 'Não recebeu o código? Veja suas mensagens ou *entre de outra forma*.',
      whatsapp: 'Não recebeu o código? Veja o WhatsApp ou *entre de outra forma*.',
      call: 'Não recebeu a ligação? Confira o número ou *entre de outra forma*.',
      wallet: 'Não recebeu o código? Veja as mensagens da sua carteira ou *entre de outra forma*.',
    },
    otherWay: { method: 'Entrar de outra forma', number: 'Usar outro número' },
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
    matchCode: code => `Confira se seu celular mostra *${code}*`,
    caution: host =>
      `Escaneie este código somente com o app Werify e somente se foi você quem abriu *${host}*. Nunca enviamos QR Codes em mensagens.`,
    scanned: 'Código escaneado. Aprove o acesso no seu celular.',
    scannedBy: device => `Código escaneado com ${device}. Aprove o acesso por lá.`,
    expired: 'Este código expirou',
    used: 'Este código foi usado em outro dispositivo. Se não foi você, abra o app e desconecte seus dispositivos.',
    denied: 'O acesso foi recusado no seu celular',
    showNew: 'Mostrar um novo código',
    notYou: 'Você não entrou. Escaneie um novo código com o seu próprio celular.',
  },
  phone: {
    scan: 'Escaneie o código com o app Werify.',
    onThisDevice: 'Use o app Werify neste dispositivo.',
    lookAtPhone: 'Confira seu celular',
    otherDevice: 'Usar outro dispositivo',
    useCode: 'Usar um código',
  },
  back: 'Voltar',
  google: {
    finishing: 'Entrando com o Google…',
    inApp:
      'O Google não permite entrar dentro deste app. Abra esta página no seu navegador ou use um código.',
    cancelled: 'Você cancelou a entrada com o Google.',
  },
  confirm: {
    title: name => `Entrar como *${name}*?`,
    titleNameless: 'Você aprovou este acesso no seu celular?',
    caution: 'Não é você? Outra pessoa aprovou este acesso.',
    account: {
      email: domain => `E\u2011mail em ${domain}`,
      number: end => `Número de telefone com final ${end}`,
    },
    yes: 'Continuar',
    no: 'Não sou eu',
  },
  signedIn: {
    title: 'Você entrou na sua conta',
    titleFor: firstName => `Que bom ter você de volta, ${firstName}`,
    verified: {
      email: 'Seu e\u2011mail foi verificado',
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
    'widget-error': 'Algo deu errado aqui. Comece de novo ou recarregue a página.',
    'bad-response': 'Recebemos uma resposta inesperada do serviço de login. Tente de novo daqui a pouco.',
    'server-error': 'Algo deu errado do nosso lado.',
    'rate-limited': 'Muitas tentativas.',
    locked: 'Muitos códigos incorretos. Por segurança, o acesso foi pausado.',
    forbidden: 'O acesso não está disponível aqui. Fale com o suporte do site.',
    'identifier-rejected':
      'Não conseguimos enviar um código para este contato. Veja se há erros de digitação ou use outro endereço ou número.',
    'code-rejected': 'Este código está incorreto.',
    'code-expired': 'Este código não funciona mais. Peça um novo.',
    'google-failed': 'Não foi possível entrar com o Google. Tente de novo ou entre de outra forma.',
    rejected: 'Não foi possível entrar. Tente de novo ou entre de outra forma.',
  },
  startOver: 'Começar de novo',
  triesLeft: count =>
    count === 0
      ? 'Não há mais tentativas. Peça um novo código.'
      : plural('pt-BR', count, {
          one: 'Resta # tentativa.',
          many: 'Restam # de tentativas.',
          other: 'Restam # tentativas.',
        }),
  checkNewest: 'Veja sua mensagem mais recente e tente de novo.',
  tryAgain: when => `Tentar de novo ${when}`,
  retryIn: when => `Tente de novo ${when}.`,
  retryLater: 'Espere um momento e tente de novo.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('pt-BR', length, { one: '# dígito', many: '# de dígitos', other: '# dígitos' })
    : plural('pt-BR', length, { one: '# caractere', many: '# de caracteres', other: '# caracteres' })
}
