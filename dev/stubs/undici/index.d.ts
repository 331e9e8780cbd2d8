declare const fetch_: typeof globalThis.fetch;
declare const File_: typeof globalThis.File;
declare const FormData_: typeof globalThis.FormData;
declare const Headers_: typeof globalThis.Headers;
declare const Request_: typeof globalThis.Request;
declare const Response_: typeof globalThis.Response;
export {
  fetch_ as fetch,
  File_ as File,
  FormData_ as FormData,
  Headers_ as Headers,
  Request_ as Request,
  Response_ as Response,
};
