// Opens GraphiQL with the query of the published guide and a reference of the synthetic world.
const instanceRef = 'urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555';

ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({url: '/graphql'}),
        defaultQuery: document.getElementById('query').textContent.trim(),
        variables: JSON.stringify({instanceRef}, null, 2),
        headers: JSON.stringify({Authorization: 'Bearer <token>', 'Accept-Language': 'en'}, null, 2),
        defaultEditorToolsVisibility: 'headers',
    }),
);
