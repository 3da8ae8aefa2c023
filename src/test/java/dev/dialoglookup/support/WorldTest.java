package dev.dialoglookup.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.PartyPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WorldTest {

    private static final Pattern PARTY =
            Pattern.compile("urn:altinn:(person|organization|systemuser):[a-z-]+:[^\"/]+(?=\")");
    private static final Pattern RESOURCE = Pattern.compile("urn:altinn:resource:([^\"]+)(?=\")");
    private static final Pattern IDENTIFIER = Pattern.compile("\"identifier\": \"([^\"]+)\"");

    @Test
    void hasOnlySyntheticPersonsAndValidOrganizations() throws IOException {
        PartyPolicy synthetic = new PartyPolicy(true);
        assertThat(found(PARTY, 0))
                .hasSizeGreaterThan(20)
                .allSatisfy(urn -> assertThat(synthetic.parse(urn).urn()).isEqualTo(urn));
    }

    @Test
    void describesEveryResourceThatItNames() throws IOException {
        assertThat(found(IDENTIFIER, 1)).containsAll(found(RESOURCE, 1));
    }

    @Test
    void knowsTheReadyMadeCallers() throws IOException {
        Set<String> persons = Pattern.compile("\"pid\" ?: ?\"(\\d{11})\"")
                .matcher(TestIssuers.configuration())
                .results()
                .map(match -> new Person(match.group(1)).urn())
                .collect(Collectors.toSet());
        assertThat(persons).hasSize(1);
        assertThat(found(PARTY, 0))
                .containsAll(persons)
                .contains(Party.parse("urn:altinn:person:idporten-email:ola@example.com")
                        .urn())
                .contains("urn:altinn:systemuser:uuid:5a1c0c5e-7b0e-4d55-9d0f-3c1f6c1b2a11");
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:world/**/*.json")) {
            pattern.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(match -> found.add(match.group(group)));
        }
        return found;
    }
}
